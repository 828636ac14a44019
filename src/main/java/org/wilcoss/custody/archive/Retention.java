package org.wilcoss.custody.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.Moments;

/** Removes old backups: only files that the program made in its folder and has on record, and that are as it left them. */
@Component
class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final JdbcClient sql;
    private final Clock clock;
    private final BackupSettings settings;

    Retention(JdbcClient sql, Clock clock, BackupSettings settings) {
        this.sql = sql;
        this.clock = clock;
        this.settings = settings;
    }

    /** Keeps the newest; one that cannot be removed is tried again the next time. */
    void apply() {
        for (Kept old : old()) {
            try {
                if (Files.exists(old.file()) && Files.size(old.file()) == old.bytes()) {
                    Files.delete(old.file());
                }
                removed(old.id());
            } catch (IOException failure) {
                LOG.warn("The old backup {} cannot be removed ({})", old.file(), Reason.of(failure));
            }
        }
    }

    private List<Kept> old() {
        return sql
                .sql("""
                        SELECT id, file, bytes FROM backups
                        WHERE sha256 IS NOT NULL AND removed_at IS NULL AND origin <> 'command'
                        ORDER BY finished_at DESC, id DESC OFFSET :keep""")
                .param("keep", settings.keep())
                .query((row, n) -> new Kept(row.getInt("id"), Path.of(row.getString("file")), row.getLong("bytes")))
                .list()
                .stream()
                .filter(kept -> settings.folder().equals(kept.file().getParent()))
                .toList();
    }

    private void removed(int id) {
        sql.sql("UPDATE backups SET removed_at = :now WHERE id = :id")
                .param("now", Moments.toSql(clock.instant()))
                .param("id", id)
                .update();
    }

    private record Kept(int id, Path file, long bytes) {}
}
