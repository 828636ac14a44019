package org.wilcoss.custody.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Conditions;
import org.wilcoss.custody.platform.Cursor;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Slice;

/**
 * Reads users, each list in one statement. Who may not manage users sees the active ones by name, and
 * themselves whole.
 */
@Component
public class UserQueries {
    private static final String SORT = "name";

    private final JdbcClient sql;

    UserQueries(JdbcClient sql) {
        this.sql = sql;
    }

    /** One page of users by name; a second statement counts them all if asked for. */
    public Slice<UserRow> list(Actor actor, UserFilter filter, PageRequest page) {
        boolean full = actor.may(Permission.MANAGE_USERS);
        Conditions all = conditions(full, filter);
        Conditions conditions = conditions(full, filter);
        if (page.after() != null) {
            Cursor after = Cursor.decode(page.after(), SORT);
            conditions
                    .and("(name, id) > (:after_name, :after_id)")
                    .bind("after_name", after.value())
                    .bind("after_id", after.id());
        }
        List<UserRow> rows = sql.sql("SELECT * FROM users %s ORDER BY name, id LIMIT :limit OFFSET :offset"
                        .formatted(conditions.where()))
                .params(conditions.values())
                .param("limit", page.limit() + 1)
                .param("offset", page.offset())
                .query((row, number) -> UserRow.read(row, full))
                .list();
        Slice<UserRow> slice = Slice.cut(rows, page.limit(), last -> new Cursor(SORT, last.name(), last.id()));
        return page.count() ? slice.withTotal(count(all)) : slice;
    }

    /**
     * One user.
     *
     * @throws NotFound if there is none, or the actor may not see them
     */
    public UserRow find(Actor actor, int id) {
        boolean full = actor.may(Permission.MANAGE_USERS) || actor.id() == id;
        Conditions conditions =
                conditions(full, new UserFilter(null, null, null)).and("id = :id", "id", id);
        return sql.sql("SELECT * FROM users " + conditions.where())
                .params(conditions.values())
                .query((row, number) -> UserRow.read(row, full))
                .optional()
                .orElseThrow(() -> new NotFound("user"));
    }

    private long count(Conditions conditions) {
        return sql.sql("SELECT count(*) FROM users " + conditions.where())
                .params(conditions.values())
                .query(Long.class)
                .single();
    }

    private static Conditions conditions(boolean full, UserFilter filter) {
        Conditions conditions = new Conditions()
                .and("role = cast(:role AS userrole)", "role", filter.role() == null ? null : Labels.of(filter.role()))
                .and("is_active = :is_active", "is_active", filter.isActive());
        if (full) {
            return conditions.and("(name ILIKE :q OR email ILIKE :q)", "q", pattern(filter.q()));
        }
        return conditions.and("is_active").and("name ILIKE :q", "q", pattern(filter.q()));
    }

    static @Nullable String pattern(@Nullable String part) {
        return part == null ? null : "%" + part.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
