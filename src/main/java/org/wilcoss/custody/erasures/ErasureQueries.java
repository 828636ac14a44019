package org.wilcoss.custody.erasures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Conditions;
import org.wilcoss.custody.platform.Cursor;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Moments;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Slice;

/** Reads who was erased, and who can be; each list in one statement. */
@Component
public class ErasureQueries {
    private static final String SORT = "newest";
    private static final int FOUND = 20;

    private static final String SELECT = """
            SELECT e.*, CASE WHEN user_id IS NULL THEN 'athlete' ELSE 'user' END AS kind,
              coalesce(user_id, athlete_id) AS person_id, u.name AS erased_by, encode(entry_hash, 'hex') AS ledger_hash
            FROM erasures e JOIN users u ON u.id = e.erased_by_id
            """;

    private static final String PEOPLE = """
            SELECT * FROM (
              SELECT 'user' AS kind, id, name, email FROM users
              WHERE NOT EXISTS (SELECT FROM erasures e WHERE e.user_id = users.id)
              UNION ALL SELECT 'athlete', id, name, NULL FROM athletes
              WHERE NOT EXISTS (SELECT FROM erasures e WHERE e.athlete_id = athletes.id)
            ) AS people
            """;

    private final JdbcClient sql;

    ErasureQueries(JdbcClient sql) {
        this.sql = sql;
    }

    /** One page of erasures, newest first. */
    public Slice<ErasureRow> list(Actor actor, PageRequest page) {
        actor.mustBeAllowed(Permission.ERASE_PEOPLE);
        Conditions conditions = new Conditions();
        if (page.after() != null) {
            conditions.and(
                    "e.id < :after", "after", Cursor.decode(page.after(), SORT).id());
        }
        List<ErasureRow> rows = sql.sql(SELECT + conditions.where() + " ORDER BY e.id DESC LIMIT :limit OFFSET :offset")
                .params(conditions.values())
                .param("limit", page.limit() + 1)
                .param("offset", page.offset())
                .query((row, n) -> erasure(row))
                .list();
        Slice<ErasureRow> slice = Slice.cut(rows, page.limit(), last -> new Cursor(SORT, "", last.id()));
        return page.count() ? slice.withTotal(count()) : slice;
    }

    /** The erasure of a person who was erased. */
    public ErasureRow of(PersonId person) {
        return sql.sql(SELECT + " WHERE e.user_id = :user OR e.athlete_id = :athlete")
                .params(person.parameters())
                .query((row, n) -> erasure(row))
                .optional()
                .orElseThrow(() -> new NotFound(Labels.of(person.kind())));
    }

    /** People with this in their name or address, by name; at most twenty, so that more has to be said. */
    public List<PersonToErase> search(Actor actor, String part) {
        actor.mustBeAllowed(Permission.ERASE_PEOPLE);
        return sql.sql(PEOPLE + " WHERE name ILIKE :part OR email ILIKE :part ORDER BY name, kind, id LIMIT :limit")
                .param("part", "%" + part.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("limit", FOUND)
                .query((row, n) -> person(row))
                .list();
    }

    /**
     * Somebody who can be erased.
     *
     * @throws NotFound if there is nobody, or they were erased
     */
    public PersonToErase find(Actor actor, PersonId person) {
        actor.mustBeAllowed(Permission.ERASE_PEOPLE);
        return sql.sql(PEOPLE + " WHERE kind = :kind AND id = :id")
                .param("kind", Labels.of(person.kind()))
                .param("id", person.id())
                .query((row, n) -> person(row))
                .optional()
                .orElseThrow(() -> new NotFound(Labels.of(person.kind())));
    }

    private long count() {
        return sql.sql("SELECT count(*) FROM erasures").query(Long.class).single();
    }

    private static PersonToErase person(ResultSet row) throws SQLException {
        return new PersonToErase(
                Labels.parse(PersonKind.class, row.getString("kind")),
                row.getInt("id"),
                row.getString("name"),
                row.getString("email"));
    }

    private static ErasureRow erasure(ResultSet row) throws SQLException {
        return new ErasureRow(
                row.getInt("id"),
                Moments.get(row, "created_at"),
                Labels.parse(PersonKind.class, row.getString("kind")),
                row.getInt("person_id"),
                row.getInt("erased_by_id"),
                row.getString("erased_by"),
                row.getString("reason"),
                row.getInt("entry_count"),
                row.getInt("disclosure_count"),
                row.getString("ledger_hash"));
    }
}
