package org.wilcoss.custody.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.Moments;

/** The rows of {@code ledger_verifications}, one for each that was asked for. */
@Component
public class VerificationRecords {
    /** One that runs is heard of every few seconds; one that is not is dead, and may be taken up. */
    private static final String DEAD =
            "updated_at < now() - CASE WHEN started_at IS NULL THEN interval '10 minutes' ELSE interval '2 minutes' END";

    private final JdbcClient sql;
    private final Clock clock;

    VerificationRecords(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The newest, the newest first. */
    public List<VerificationRow> newest(int limit) {
        return sql.sql("SELECT * FROM ledger_verifications ORDER BY id DESC LIMIT :limit")
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    /** What the newest verification that came to an end found wrong; nothing if it proved all. */
    Optional<String> presentFinding() {
        return sql.sql("""
                        SELECT coalesce(finding, '') FROM ledger_verifications
                        WHERE finished_at IS NOT NULL AND failure IS NULL ORDER BY finished_at DESC LIMIT 1""").query(String.class).optional().filter(finding -> !finding.isEmpty());
    }

    /** A new row; empty while another verification is not finished. */
    Optional<Integer> add(boolean nightly) {
        sql.sql("""
                        UPDATE ledger_verifications SET finished_at = :now, failure = :failure
                        WHERE finished_at IS NULL AND\s""" + DEAD)
                .param("now", Moments.toSql(clock.instant()))
                .param("failure", "It was cut short, for the program or the database ended.")
                .update();
        return sql.sql("""
                        INSERT INTO ledger_verifications (origin) VALUES (:origin) ON CONFLICT DO NOTHING RETURNING id""")
                .param("origin", nightly ? "nightly" : "page")
                .query(Integer.class)
                .optional();
    }

    /** Takes one on that waits or is dead; false if somebody else has, or it is finished. */
    boolean start(int id) {
        return sql.sql("""
                        UPDATE ledger_verifications SET started_at = :now
                        WHERE id = :id AND finished_at IS NULL AND (started_at IS NULL OR\s""" + DEAD + ")")
                        .param("now", Moments.toSql(clock.instant()))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Says that it is alive, and how far. */
    void beat(int id, long done, long total) {
        sql.sql("UPDATE ledger_verifications SET done = :done, total = :total WHERE id = :id AND finished_at IS NULL")
                .param("done", done)
                .param("total", total)
                .param("id", id)
                .update();
    }

    void finish(int id, Outcome outcome) {
        switch (outcome) {
            case Proven proven -> finish(id, "proven", proven.sentence(), proven.size());
            case Finding finding -> finish(id, "finding", finding.sentence(), null);
        }
    }

    void fail(int id, String why) {
        finish(id, "failure", why, null);
    }

    private void finish(int id, String column, String sentence, @Nullable Long size) {
        sql.sql("""
                        UPDATE ledger_verifications SET finished_at = :now, size = :size, %s = :sentence
                        WHERE id = :id AND finished_at IS NULL""".formatted(column))
                .param("now", Moments.toSql(clock.instant()))
                .param("size", size)
                .param("sentence", sentence)
                .param("id", id)
                .update();
    }

    private static VerificationRow read(ResultSet row) throws SQLException {
        return new VerificationRow(
                row.getInt("id"),
                row.getString("origin").equals("nightly"),
                Moments.get(row, "created_at"),
                Moments.find(row, "finished_at"),
                row.getLong("done"),
                row.getLong("total"),
                row.getString("proven"),
                row.getString("finding"),
                row.getString("failure"));
    }
}
