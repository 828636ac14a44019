package org.wilcoss.custody.gate;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Permission;

/** Reads who can take a kit home and for whom, each list in one statement. */
@Component
public class GateQueries {
    /** More than a club has. */
    private static final int MOST = 500;

    private static final String ATHLETES = """
            SELECT a.id, a.name FROM athletes a
            WHERE a.is_active AND (:all OR EXISTS (
              SELECT FROM guardians g WHERE g.athlete_id = a.id AND g.user_id = :actor))
            ORDER BY a.name, a.id LIMIT :limit
            """;

    private static final String HOLDERS = """
            SELECT id, name FROM users WHERE is_active AND verified_adult AND id <> :actor ORDER BY name, id LIMIT :limit
            """;

    private final JdbcClient sql;

    GateQueries(JdbcClient sql) {
        this.sql = sql;
    }

    /** Somebody to choose. */
    public record Choice(int id, String name) {}

    /** The athletes for whom the actor may ask: all, for staff; for a parent, those whose guardian they are. */
    public List<Choice> athletes(Actor actor) {
        return sql.sql(ATHLETES)
                .param("all", actor.may(Permission.SEE_PEOPLE))
                .param("actor", actor.id())
                .param("limit", MOST)
                .query((row, n) -> new Choice(row.getInt("id"), row.getString("name")))
                .list();
    }

    /** Whom staff may ask for beside themselves: verified adults. Nobody else asks for others. */
    public List<Choice> holders(Actor actor) {
        return !actor.may(Permission.CHECK_OUT)
                ? List.of()
                : sql.sql(HOLDERS)
                        .param("actor", actor.id())
                        .param("limit", MOST)
                        .query((row, n) -> new Choice(row.getInt("id"), row.getString("name")))
                        .list();
    }
}
