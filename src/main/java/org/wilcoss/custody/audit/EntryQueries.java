package org.wilcoss.custody.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Conditions;
import org.wilcoss.custody.platform.Cursor;
import org.wilcoss.custody.platform.Moments;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Slice;

/** Lists entries, newest first, in one statement. */
@Component
public class EntryQueries {
    private static final String SORT = "newest";

    static final String SELECT = """
            SELECT e.id, encode(e.hash, 'hex') AS ledger_hash, e.act, e.created_at, l.index,
              entry_kit_id(e.leaf) AS kit_id, k.code, u.id AS actor_id, u.name AS actor, e.leaf
            FROM ledger_entries e
              LEFT JOIN ledger_leaves l ON l.entry_id = e.id
              LEFT JOIN kits k ON k.id = entry_kit_id(e.leaf)
              LEFT JOIN ledger_disclosures d ON d.entry_id = e.id AND d.name = 'actor_id'
              LEFT JOIN users u ON u.id = d.value::integer
            """;

    /** Most entries are of one kit; those of these acts list many. */
    private static final String OF_KITS = """
            (entry_kit_id(e.leaf) = ANY (%1$s)
              OR (e.act IN ('kit.registered', 'case.opened') AND entry_kit_ids(e.leaf) && %1$s))
            """;

    private static final String KIT_WITH_CODE =
            "ARRAY(SELECT id FROM kits WHERE code = :code UNION ALL SELECT kit_id FROM kit_deletions WHERE code = :code)";

    private static final String OF_USER = """
            e.id IN (SELECT entry_id FROM ledger_disclosures
              WHERE name LIKE '%\\_id' AND name NOT LIKE '%athlete\\_id' AND value = cast(:user AS text))
            """;

    private static final String OF_PERSON = """
            e.id IN (SELECT entry_id FROM ledger_disclosures
              WHERE name LIKE '%\\_id' AND name NOT LIKE '%athlete\\_id'
                AND value = ANY (ARRAY(SELECT id::text FROM users WHERE name ILIKE :person))
              UNION ALL SELECT entry_id FROM ledger_disclosures
              WHERE name LIKE '%\\_id' AND name LIKE '%athlete\\_id'
                AND value = ANY (ARRAY(SELECT id::text FROM athletes WHERE name ILIKE :person)))
            """;

    private final JdbcClient sql;

    EntryQueries(JdbcClient sql) {
        this.sql = sql;
    }

    /** One page of entries, newest first; a second statement counts them all if asked for. */
    public Slice<EntryRow> list(Actor actor, EntryFilter filter, PageRequest page) {
        actor.mustBeAllowed(Permission.SEE_LEDGER);
        Conditions conditions = conditions(filter);
        if (page.after() != null) {
            conditions.and(
                    "e.id < :after", "after", Cursor.decode(page.after(), SORT).id());
        }
        List<Listed> rows = sql.sql(SELECT + conditions.where() + " ORDER BY e.id DESC LIMIT :limit OFFSET :offset")
                .params(conditions.values())
                .param("limit", page.limit() + 1)
                .param("offset", page.offset())
                .query((row, n) -> new Listed(row.getLong("id"), row(row)))
                .list();
        Slice<Listed> cut = Slice.cut(rows, page.limit(), last -> new Cursor(SORT, "", last.id()));
        Slice<EntryRow> slice = new Slice<>(cut.rows().stream().map(Listed::row).toList(), cut.next(), null);
        return page.count() ? slice.withTotal(count(conditions(filter))) : slice;
    }

    private long count(Conditions conditions) {
        return sql.sql("SELECT count(*) FROM ledger_entries e " + conditions.where())
                .params(conditions.values())
                .query(Long.class)
                .single();
    }

    private static Conditions conditions(EntryFilter filter) {
        String person = filter.person();
        return new Conditions()
                .and("e.act = :act", "act", filter.act())
                .and(OF_KITS.formatted("ARRAY[cast(:kit AS integer)]"), "kit", filter.kitId())
                .and(OF_KITS.formatted(KIT_WITH_CODE), "code", filter.kitCode())
                .and(OF_USER, "user", filter.userId())
                .and(OF_PERSON, "person", person == null ? null : "%" + person.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .and("e.created_at >= :since", "since", Moments.toSql(filter.since()))
                .and("e.created_at < :until", "until", Moments.toSql(filter.until()));
    }

    static EntryRow row(ResultSet row) throws SQLException {
        return new EntryRow(
                row.getString("ledger_hash"),
                row.getString("act"),
                Moments.get(row, "created_at"),
                row.getObject("index", Long.class),
                row.getObject("kit_id", Integer.class),
                row.getString("code"),
                row.getObject("actor_id", Integer.class),
                row.getString("actor"));
    }

    private record Listed(long id, EntryRow row) {}
}
