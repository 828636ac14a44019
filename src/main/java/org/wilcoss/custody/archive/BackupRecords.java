package org.wilcoss.custody.archive;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Moments;

/** The rows of {@code backups}, one for each try. */
@Component
class BackupRecords {
    /** A running backup is heard of every few seconds; one that is not is dead. */
    private static final String DEAD = """
            finished_at IS NULL AND updated_at < now() - CASE WHEN started_at IS NULL
              THEN interval '10 minutes' ELSE interval '30 seconds' END""";

    private final JdbcClient sql;
    private final Clock clock;

    BackupRecords(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A new row; empty while another backup is not finished. */
    Optional<Integer> add(BackupOrigin origin, Path file, boolean withKeys) {
        sql.sql("""
                        UPDATE backups SET finished_at = :now, failure = :failure
                        WHERE\s""" + DEAD)
                .param("now", Moments.toSql(clock.instant()))
                .param("failure", "It was cut short, for the program or the database ended.")
                .update();
        return sql.sql("""
                        INSERT INTO backups (origin, file, with_keys) VALUES (:origin, :file, :with_keys)
                        ON CONFLICT DO NOTHING RETURNING id""")
                .param("origin", Labels.of(origin))
                .param("file", file.toString())
                .param("with_keys", withKeys)
                .query(Integer.class)
                .optional();
    }

    /** The backup that waits or runs. */
    Optional<Integer> unfinished() {
        return sql.sql("SELECT id FROM backups WHERE finished_at IS NULL")
                .query(Integer.class)
                .optional();
    }

    /** Takes a waiting or dead backup on; empty if somebody else has, or it is finished. */
    Optional<Path> start(int id) {
        return sql.sql("""
                        UPDATE backups SET started_at = :now
                        WHERE id = :id AND finished_at IS NULL AND (started_at IS NULL OR (\s""" + DEAD + """
                        )) RETURNING file""")
                .param("now", Moments.toSql(clock.instant()))
                .param("id", id)
                .query((row, n) -> Path.of(row.getString(1)))
                .optional();
    }

    /** Says that it is alive, and how far. */
    void beat(int id, long bytes) {
        sql.sql("UPDATE backups SET bytes = :bytes WHERE id = :id AND finished_at IS NULL")
                .param("bytes", bytes)
                .param("id", id)
                .update();
    }

    void finish(int id, Written written) {
        sql.sql("""
                        UPDATE backups SET finished_at = :now, bytes = :bytes, row_count = :rows, sha256 = :sha256
                        WHERE id = :id AND finished_at IS NULL""")
                .param("now", Moments.toSql(clock.instant()))
                .param("bytes", written.bytes())
                .param("rows", written.rows())
                .param("sha256", HexFormat.of().parseHex(written.sha256()))
                .param("id", id)
                .update();
    }

    void fail(int id, String why) {
        sql.sql("""
                        UPDATE backups SET finished_at = :now, bytes = NULL, failure = :why
                        WHERE id = :id AND finished_at IS NULL""")
                .param("now", Moments.toSql(clock.instant()))
                .param("why", why)
                .param("id", id)
                .update();
    }

    /** Notes a restore test of a file; false if none of the backups is that file. */
    boolean tested(Path file, String sha256, String failure) {
        return sql.sql("""
                        UPDATE backups SET tested_at = :now, test_failure = nullif(:failure, '')
                        WHERE sha256 IS NOT NULL AND (sha256 = :sha256 OR file = :file)""")
                        .param("now", Moments.toSql(clock.instant()))
                        .param("failure", failure)
                        .param("sha256", HexFormat.of().parseHex(sha256))
                        .param("file", file.toString())
                        .update()
                > 0;
    }
}
