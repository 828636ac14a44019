package org.wilcoss.custody.imports;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.NotFound;

/** The table of uploaded files and the lines that were refused of each. */
@Component
class ImportStore {
    /** As many refused lines as a page or an answer shows; the rest is in the file to download. */
    static final int SHOWN = 50;

    private static final int RECENT = 20;

    private static final String SELECT = """
            SELECT i.*, u.name AS uploaded_by FROM imports i JOIN users u ON u.id = i.uploaded_by_id
            """;

    private final JdbcClient sql;

    ImportStore(JdbcClient sql) {
        this.sql = sql;
    }

    int insert(int userId, @Nullable Format format) {
        return sql.sql("INSERT INTO imports (uploaded_by_id, format) VALUES (:user, :format) RETURNING id")
                .param("user", userId)
                .param("format", format == null ? null : Labels.of(format))
                .query((row, n) -> row.getInt("id"))
                .single();
    }

    ImportRow find(int id) {
        return sql.sql(SELECT + "WHERE i.id = :id")
                .param("id", id)
                .query((row, n) -> ImportRow.read(row))
                .optional()
                .orElseThrow(() -> new NotFound("import"));
    }

    List<ImportRow> recent() {
        return sql.sql(SELECT + "ORDER BY i.id DESC LIMIT :limit")
                .param("limit", RECENT)
                .query((row, n) -> ImportRow.read(row))
                .list();
    }

    /** In whose name it is loaded: whoever agreed to that, else whoever brought it. */
    Optional<Integer> actorOf(int id) {
        return sql.sql("SELECT coalesce(confirmed_by_id, uploaded_by_id) FROM imports WHERE id = :id")
                .param("id", id)
                .query((row, n) -> row.getInt(1))
                .optional();
    }

    /** Moves on if it is in that state; false if somebody was first. */
    boolean move(int id, ImportState from, ImportState to) {
        return sql.sql("""
                        UPDATE imports SET state = cast(:to AS importstate) WHERE id = :id
                          AND state = cast(:from AS importstate)""")
                        .param("id", id)
                        .param("from", Labels.of(from))
                        .param("to", Labels.of(to))
                        .update()
                == 1;
    }

    void startOver(int id, int confirmedBy) {
        sql.sql("""
                        UPDATE imports SET confirmed_by_id = :by, last_line = 0, registered = 0, unchanged = 0, refused = 0, cases = 0
                        WHERE id = :id""").param("id", id).param("by", confirmedBy).update();
        sql.sql("DELETE FROM import_refusals WHERE import_id = :id")
                .param("id", id)
                .update();
    }

    void fail(int id, String trouble) {
        sql.sql("UPDATE imports SET state = 'failed', trouble = :trouble WHERE id = :id")
                .param("id", id)
                .param("trouble", trouble)
                .update();
    }

    void recognise(int id, Recognised file) {
        sql.sql("""
                        UPDATE imports SET format = :format, encoding = :encoding, columns_used = :used,
                          columns_unused = :unused, total_lines = :lines WHERE id = :id""")
                .param("id", id)
                .param("format", Labels.of(file.format()))
                .param("encoding", file.encoding())
                .param("used", file.used().toArray(String[]::new))
                .param("unused", file.unused().toArray(String[]::new))
                .param("lines", file.lines())
                .update();
    }

    void progress(int id, long lastLine, Tally tally) {
        sql.sql("""
                        UPDATE imports SET last_line = :last, registered = registered + :registered,
                          unchanged = unchanged + :unchanged, refused = refused + :refused, cases = cases + :cases
                        WHERE id = :id""")
                .param("id", id)
                .param("last", lastLine)
                .param("registered", tally.registered())
                .param("unchanged", tally.unchanged())
                .param("refused", tally.refused())
                .param("cases", tally.cases())
                .update();
    }

    void refuse(int id, List<RefusedLine> refused) {
        if (refused.isEmpty()) {
            return;
        }
        sql.sql("""
                        INSERT INTO import_refusals (import_id, line, code, reason)
                        SELECT :id, r.line, r.code, r.reason
                        FROM unnest(cast(:lines AS bigint[]), cast(:codes AS text[]), cast(:reasons AS text[]))
                          AS r (line, code, reason)""")
                .param("id", id)
                .param("lines", refused.stream().map(RefusedLine::line).toArray(Long[]::new))
                .param("codes", refused.stream().map(RefusedLine::code).toArray(String[]::new))
                .param("reasons", refused.stream().map(RefusedLine::reason).toArray(String[]::new))
                .update();
    }

    /** Refused lines by number, so many after one. */
    List<RefusedLine> refused(int id, long after, int limit) {
        return sql.sql("""
                        SELECT line, code, reason FROM import_refusals WHERE import_id = :id AND line > :after
                        ORDER BY line LIMIT :limit""")
                .param("id", id)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> new RefusedLine(row.getLong("line"), row.getString("code"), row.getString("reason")))
                .list();
    }

    /** Files that nobody agreed to for a day. */
    List<Integer> forgotten() {
        return sql.sql("SELECT id FROM imports WHERE state = 'checked' AND updated_at < now() - interval '1 day'")
                .query((row, n) -> row.getInt(1))
                .list();
    }
}
