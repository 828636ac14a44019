package org.wilcoss.custody.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Conditions;
import org.wilcoss.custody.platform.Cursor;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Slice;

/** Reads athletes, each list in one statement. Who may not manage athletes sees the active ones, by name. */
@Component
public class AthleteQueries {
    private static final String SORT = "name";
    private static final String SELECT = """
            SELECT a.*, ARRAY(SELECT user_id FROM guardians WHERE athlete_id = a.id ORDER BY user_id) AS guardians
            FROM athletes a
            """;

    private final JdbcClient sql;

    AthleteQueries(JdbcClient sql) {
        this.sql = sql;
    }

    /** One page of athletes by name; a second statement counts them all if asked for. */
    public Slice<AthleteRow> list(Actor actor, @Nullable String q, PageRequest page) {
        boolean full = actor.may(Permission.MANAGE_ATHLETES);
        Conditions conditions = conditions(full, q);
        if (page.after() != null) {
            Cursor after = Cursor.decode(page.after(), SORT);
            conditions
                    .and("(name, id) > (:after_name, :after_id)")
                    .bind("after_name", after.value())
                    .bind("after_id", after.id());
        }
        List<AthleteRow> rows = sql.sql(SELECT + conditions.where() + " ORDER BY name, id LIMIT :limit OFFSET :offset")
                .params(conditions.values())
                .param("limit", page.limit() + 1)
                .param("offset", page.offset())
                .query((row, number) -> row(row, full))
                .list();
        Slice<AthleteRow> slice = Slice.cut(rows, page.limit(), last -> new Cursor(SORT, last.name(), last.id()));
        return page.count() ? slice.withTotal(count(conditions(full, q))) : slice;
    }

    /**
     * One athlete.
     *
     * @throws NotFound if there is none, or the actor may not see them
     */
    public AthleteRow find(Actor actor, int id) {
        boolean full = actor.may(Permission.MANAGE_ATHLETES);
        Conditions conditions = conditions(full, null).and("id = :id", "id", id);
        return sql.sql(SELECT + conditions.where())
                .params(conditions.values())
                .query((row, number) -> row(row, full))
                .optional()
                .orElseThrow(() -> new NotFound("athlete"));
    }

    private long count(Conditions conditions) {
        return sql.sql("SELECT count(*) FROM athletes " + conditions.where())
                .params(conditions.values())
                .query(Long.class)
                .single();
    }

    private static Conditions conditions(boolean full, @Nullable String q) {
        Conditions conditions = new Conditions().and("name ILIKE :q", "q", UserQueries.pattern(q));
        return full ? conditions : conditions.and("is_active");
    }

    private static AthleteRow row(ResultSet row, boolean full) throws SQLException {
        return new AthleteRow(
                row.getInt("id"),
                row.getString("name"),
                full ? row.getObject("year_of_birth", Integer.class) : null,
                full ? row.getBoolean("is_active") : null,
                full ? List.of((Integer[]) row.getArray("guardians").getArray()) : null);
    }
}
