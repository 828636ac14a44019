package org.wilcoss.custody.files;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.ledger.Fact;
import org.wilcoss.custody.ledger.Ledger;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Moments;

/** Writes files and their ledger entries, within the caller's transaction. */
@Component
class FileStore {
    private static final String INSERT = """
            INSERT INTO files (id, kind, kit_id, consent_id, media_type, content, content_hash, thumbnail, width, height,
              description, uploaded_at, uploaded_by_id, entry_hash)
            VALUES (:id, cast(:kind AS filekind), :kit, :consent, :media_type, :content, :hash, :thumbnail, :width, :height,
              :description, :now, :actor, :entry)
            """;

    private static final String REMOVE = """
            UPDATE files SET content = NULL, thumbnail = NULL, removed_at = :now, removed_by_id = :actor,
              removal_hash = :entry
            WHERE id = :id AND removed_at IS NULL
            """;

    private final JdbcClient sql;
    private final Ledger ledger;

    FileStore(JdbcClient sql, Ledger ledger) {
        this.sql = sql;
        this.ledger = ledger;
    }

    /** What a file is kept for. */
    record Place(
            FileKind kind,
            @Nullable Integer kitId,
            @Nullable Integer consentId,
            @Nullable String description) {}

    int nextId() {
        return sql.sql("SELECT nextval('files_id_seq')")
                .query((row, n) -> row.getInt(1))
                .single();
    }

    void insert(Actor actor, int id, NewFile file, Place place, Fact fact, Instant now) {
        sql.sql(INSERT)
                .param("id", id)
                .param("kind", Labels.of(place.kind()))
                .param("kit", place.kitId())
                .param("consent", place.consentId())
                .param("media_type", file.mediaType())
                .param("content", file.content())
                .param("hash", file.hash())
                .param("thumbnail", file.thumbnail())
                .param("width", file.width())
                .param("height", file.height())
                .param("description", place.description())
                .param("now", Moments.toSql(now))
                .param("actor", actor.id())
                .param("entry", ledger.record(fact).hash())
                .update();
    }

    /** Whether it was there to be removed. */
    boolean remove(Actor actor, int id, Fact fact, Instant now) {
        byte[] entry = ledger.record(fact).hash();
        return sql.sql(REMOVE)
                        .params(Map.of("id", id, "actor", actor.id(), "entry", entry))
                        .param("now", Moments.toSql(now))
                        .update()
                > 0;
    }
}
