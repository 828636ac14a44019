package org.wilcoss.custody.profiles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.BrokenCursor;
import org.wilcoss.custody.platform.Cursor;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Role;
import org.wilcoss.custody.platform.Slice;

/** Lists users and athletes together, by name, in one statement. Who is inactive is for those who manage them. */
@Component
public class People {
    private static final String SORT = "person";
    private static final int PAGE = 50;

    private static final String LIST = """
            SELECT * FROM (
              SELECT id, name, role::text AS role, CASE WHEN :users THEN email END AS email, is_active,
                0 AS source FROM users
              WHERE NOT EXISTS (SELECT FROM erasures e WHERE e.user_id = users.id)
              UNION ALL
              SELECT id, name, NULL, NULL, is_active, 1 FROM athletes
              WHERE NOT EXISTS (SELECT FROM erasures e WHERE e.athlete_id = athletes.id)
            ) AS people
            WHERE (name ILIKE :q OR email ILIKE :q)
              AND is_active = (:kind <> 'inactive')
              AND (is_active OR CASE source WHEN 0 THEN :users ELSE :athletes END)
              AND (:role = '' OR role = :role) AND (:kind <> 'athlete' OR source = 1)
              AND (name, source, id) > (:after_name, :after_source, :after_id)
            ORDER BY name, source, id LIMIT :limit
            """;

    private final JdbcClient sql;

    People(JdbcClient sql) {
        this.sql = sql;
    }

    /** One page of fifty. */
    public Slice<PersonRow> list(Actor actor, PersonFilter filter, @Nullable String after) {
        actor.mustBeAllowed(Permission.SEE_PEOPLE);
        Place place = Place.of(after);
        List<PersonRow> rows = sql.sql(LIST)
                .param("users", actor.may(Permission.MANAGE_USERS))
                .param("athletes", actor.may(Permission.KEEP_CONSENTS))
                .param("q", "%" + filter.q().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("kind", filter.kind())
                .param("role", filter.role())
                .param("after_name", place.name())
                .param("after_source", place.source())
                .param("after_id", place.id())
                .param("limit", PAGE + 1)
                .query((row, n) -> read(row))
                .list();
        return Slice.cut(rows, PAGE, Place::cursor);
    }

    private static PersonRow read(ResultSet row) throws SQLException {
        String role = row.getString("role");
        return new PersonRow(
                row.getInt("id"),
                row.getString("name"),
                role == null ? null : Labels.parse(Role.class, role),
                row.getString("email"),
                row.getBoolean("is_active"));
    }

    /** A place in the list; a user stands before an athlete of the same name. */
    private record Place(String name, int source, long id) {
        static Place of(@Nullable String cursor) {
            if (cursor == null) {
                return new Place("", 0, 0);
            }
            Cursor read = Cursor.decode(cursor, SORT);
            if (!read.value().matches("(?s)[01].*")) {
                throw new BrokenCursor();
            }
            return new Place(read.value().substring(1), read.value().charAt(0) - '0', read.id());
        }

        static Cursor cursor(PersonRow last) {
            return new Cursor(SORT, (last.role() == null ? "1" : "0") + last.name(), last.id());
        }
    }
}
