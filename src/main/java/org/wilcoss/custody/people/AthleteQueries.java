package org.wilcoss.custody.people;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Conditions;
import org.wilcoss.custody.platform.Cursor;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Slice;

/**
 * Reads athletes, each list in one statement. Who does not keep consents sees the active ones, by name; a guardian sees
 * their own, and who is not of the staff no others.
 */
@Component
public class AthleteQueries {
    private static final String SORT = "name";
    private static final String SELECT = """
            SELECT a.*, ARRAY(SELECT user_id FROM guardians WHERE athlete_id = a.id ORDER BY user_id) AS guardians
            FROM athletes a
            """;

    private static final String OWN =
            "EXISTS (SELECT FROM guardians g WHERE g.athlete_id = a.id AND g.user_id = :actor)";
    private static final String OF_GUARDIAN =
            "EXISTS (SELECT FROM guardians g WHERE g.athlete_id = a.id AND g.user_id = :guardian)";

    private final JdbcClient sql;

    AthleteQueries(JdbcClient sql) {
        this.sql = sql;
    }

    /** One page of athletes by name; a second statement counts them all if asked for. */
    public Slice<AthleteRow> list(Actor actor, AthleteFilter filter, PageRequest page) {
        Conditions conditions = conditions(actor, filter);
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
                .query((row, number) -> AthleteRow.read(row, actor))
                .list();
        Slice<AthleteRow> slice = Slice.cut(rows, page.limit(), last -> new Cursor(SORT, last.name(), last.id()));
        return page.count() ? slice.withTotal(count(conditions(actor, filter))) : slice;
    }

    /**
     * One athlete.
     *
     * @throws NotFound if there is none, or the actor may not see them
     */
    public AthleteRow find(Actor actor, int id) {
        Conditions conditions = conditions(actor, AthleteFilter.ALL).and("id = :id", "id", id);
        return sql.sql(SELECT + conditions.where())
                .params(conditions.values())
                .query((row, number) -> AthleteRow.read(row, actor))
                .optional()
                .orElseThrow(() -> new NotFound("athlete"));
    }

    private long count(Conditions conditions) {
        return sql.sql("SELECT count(*) FROM athletes a " + conditions.where())
                .params(conditions.values())
                .query(Long.class)
                .single();
    }

    private static Conditions conditions(Actor actor, AthleteFilter filter) {
        Conditions conditions = new Conditions()
                .and("name ILIKE :q", "q", UserQueries.pattern(filter.q()))
                .and("is_active = :is_active", "is_active", filter.isActive())
                .and(OF_GUARDIAN, "guardian", filter.guardianId());
        if (actor.may(Permission.KEEP_CONSENTS)) {
            return conditions;
        }
        return actor.may(Permission.SEE_PEOPLE)
                ? conditions.and("(is_active OR " + OWN + ")").bind("actor", actor.id())
                : conditions.and(OWN, "actor", actor.id());
    }
}
