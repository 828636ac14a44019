package org.wilcoss.custody.profiles;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Moments;
import org.wilcoss.custody.platform.Permission;

/** Reads which kits are with somebody, for whoever may see all custody, for themselves and for guardians. */
@Component
public class HeldKits {
    /** Nobody carries more than this. */
    private static final int MOST = 200;

    private static final String WITH = """
            SELECT k.id, k.code, k.description, k.status = 'lost' AS lost, k.held_since, k.expected_return_date,
              %s AS other
            FROM kits k LEFT JOIN users u ON u.id = k.holder_id LEFT JOIN athletes a ON a.id = k.athlete_id
            WHERE %s AND k.holder_id IS NOT NULL
              AND (:all OR k.holder_id = :actor OR EXISTS (
                SELECT FROM guardians g WHERE g.athlete_id = k.athlete_id AND g.user_id = :actor))
            ORDER BY k.held_since, k.id LIMIT :limit
            """;

    private final JdbcClient sql;

    HeldKits(JdbcClient sql) {
        this.sql = sql;
    }

    /** For which the user answers. */
    public List<HeldKit> ofUser(Actor actor, int id) {
        return read(actor, WITH.formatted("a.name", "k.holder_id = :id"), id);
    }

    /** Which the athlete uses. */
    public List<HeldKit> ofAthlete(Actor actor, int id) {
        return read(actor, WITH.formatted("u.name", "k.athlete_id = :id"), id);
    }

    private List<HeldKit> read(Actor actor, String statement, int id) {
        return sql.sql(statement)
                .param("id", id)
                .param("all", actor.may(Permission.SEE_ALL_CUSTODY))
                .param("actor", actor.id())
                .param("limit", MOST)
                .query((row, n) -> new HeldKit(
                        row.getInt("id"),
                        row.getString("code"),
                        row.getString("description"),
                        row.getString("other"),
                        Moments.get(row, "held_since"),
                        Moments.find(row, "expected_return_date"),
                        row.getBoolean("lost")))
                .list();
    }
}
