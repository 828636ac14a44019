package org.wilcoss.custody.files;

import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wilcoss.custody.consents.ConsentQueries;
import org.wilcoss.custody.kits.KitQueries;
import org.wilcoss.custody.kits.KitReference;
import org.wilcoss.custody.ledger.Fact;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.Permission;

/** Files of every kind. A file is seen by whoever may see what it belongs to. */
@Service
public class Files {
    private static final String FIND = """
            SELECT id, kit_id, consent_id, media_type, content_hash FROM files
            WHERE id = :id AND removed_at IS NULL AND content_hash IS NOT NULL
            """;

    private final JdbcClient sql;
    private final FileStore store;
    private final KitQueries kits;
    private final ConsentQueries consents;
    private final Clock clock;

    Files(JdbcClient sql, FileStore store, KitQueries kits, ConsentQueries consents, Clock clock) {
        this.sql = sql;
        this.store = store;
        this.kits = kits;
        this.consents = consents;
        this.clock = clock;
    }

    /**
     * A file.
     *
     * @throws NotFound if there is none, it was removed or erased, or the actor may not see what it belongs to
     */
    public StoredFile find(Actor actor, int id) {
        StoredFile file = sql.sql(FIND)
                .param("id", id)
                .query((row, n) -> StoredFile.read(row))
                .optional()
                .orElseThrow(Files::none);
        if (!maySee(actor, file)) {
            throw none();
        }
        return file;
    }

    /** What is in a file that the actor may see. */
    public byte[] content(StoredFile file) {
        return bytes("content", file);
    }

    /**
     * The small picture of a file that the actor may see.
     *
     * @throws NotFound if it is no picture
     */
    public byte[] thumbnail(StoredFile file) {
        return bytes("thumbnail", file);
    }

    /**
     * Takes a file away for good, with a ledger entry; that there was one stays on record.
     *
     * @throws NotFound if there is none, or the actor may not see it
     */
    @Transactional
    public void remove(Actor actor, int id) {
        StoredFile file = find(actor, id);
        actor.mustBeAllowed(file.isPhoto() ? Permission.KEEP_PHOTOS : Permission.KEEP_CONSENTS);
        Instant now = clock.instant();
        String act = file.isPhoto() ? "kit.photo_removed" : "consent.scan_removed";
        Fact fact = Fact.of(act, now, actor.id())
                .with("kit_id", file.kitId())
                .with("consent_id", file.consentId())
                .with("file_id", id);
        if (!store.remove(actor, id, fact, now)) {
            throw none();
        }
    }

    private boolean maySee(Actor actor, StoredFile file) {
        try {
            if (file.kitId() != null) {
                kits.find(actor, new KitReference.ById(file.kitId()));
            } else if (file.consentId() != null) {
                consents.find(actor, file.consentId());
            }
            return true;
        } catch (NotFound hidden) {
            return false;
        }
    }

    private byte[] bytes(String column, StoredFile file) {
        return sql.sql("SELECT %1$s FROM files WHERE id = :id AND %1$s IS NOT NULL".formatted(column))
                .param("id", file.id())
                .query((row, n) -> row.getBytes(1))
                .optional()
                .orElseThrow(Files::none);
    }

    private static NotFound none() {
        return new NotFound("file");
    }
}
