package org.wilcoss.custody.profiles;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads names beside ids: who belongs to whom, and who can. What the actor may see of them is asked before. */
@Component
public class Families {
    /** More than anybody scrolls through in a list of choices. */
    private static final int CHOICES = 1000;

    private final JdbcClient sql;

    Families(JdbcClient sql) {
        this.sql = sql;
    }

    public List<Relative> guardiansOf(int athleteId) {
        return read(
                "SELECT u.id, u.name FROM guardians g JOIN users u ON u.id = g.user_id WHERE g.athlete_id = :id",
                athleteId);
    }

    public List<Relative> athletesOf(int userId) {
        return read(
                "SELECT a.id, a.name FROM guardians g JOIN athletes a ON a.id = g.athlete_id WHERE g.user_id = :id",
                userId);
    }

    /** Active users who are no guardians of the athlete. */
    public List<Relative> candidatesFor(int athleteId) {
        return read("""
                SELECT id, name FROM users u WHERE is_active AND NOT EXISTS (
                  SELECT FROM guardians g WHERE g.athlete_id = :id AND g.user_id = u.id)""", athleteId);
    }

    /** A user's name; null without one. */
    public @Nullable String nameOf(@Nullable Integer userId) {
        return sql.sql("SELECT name FROM users WHERE id = :id")
                .param("id", userId)
                .query((row, n) -> row.getString("name"))
                .optional()
                .orElse(null);
    }

    private List<Relative> read(String select, int id) {
        return sql.sql(select + " ORDER BY name, id LIMIT :limit")
                .param("id", id)
                .param("limit", CHOICES)
                .query((row, n) -> new Relative(row.getInt("id"), row.getString("name")))
                .list();
    }
}
