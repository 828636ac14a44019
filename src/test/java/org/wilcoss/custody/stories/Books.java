package org.wilcoss.custody.stories;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What stands in the tables and in the ledger.
 *
 * @param tables as the role that owns them
 */
record Books(JdbcClient tables) {
    /** What somebody did, by the ledger, in order; signing in and tokens aside. */
    List<String> actsOf(Someone person) {
        return tables.sql("""
                        SELECT e.act FROM ledger_entries e JOIN ledger_disclosures d ON d.entry_id = e.id
                        WHERE d.name = 'actor_id' AND d.value = :id AND e.act !~ '^(token|sign_in)' ORDER BY e.id""")
                .param("id", String.valueOf(person.id()))
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** What happened to a kit, by the ledger, in order. */
    List<String> actsOn(int kit) {
        return tables.sql("""
                        SELECT act FROM ledger_entries
                        WHERE convert_from(leaf, 'UTF8')::jsonb #>> '{facts,kit_id}' = :kit
                          OR convert_from(leaf, 'UTF8')::jsonb #> '{facts,kit_ids}' @> to_jsonb(cast(:kit AS integer))
                        ORDER BY id""")
                .param("kit", String.valueOf(kit))
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** The kit's events, as they stand in the table: type, whose, and whether off-site. */
    List<String> eventsOf(int kit) {
        return tables.sql("""
                        SELECT sequence || ' ' || event_type || ' ' || u.name || CASE WHEN off_site THEN ', off-site' ELSE '' END
                        FROM custody_events e JOIN users u ON u.id = e.user_id WHERE kit_id = :kit ORDER BY sequence""")
                .param("kit", kit)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** One value out of the tables, as text. */
    String value(String query, int id) {
        return tables.sql(query)
                .param("id", id)
                .query((row, n) -> row.getString(1))
                .single();
    }

    int lastEvent(int kit) {
        return number("SELECT max(id) FROM custody_events WHERE kit_id = :id", kit);
    }

    String codeOf(int kit) {
        return value("SELECT code FROM kits WHERE id = :id", kit);
    }

    int number(String query, int id) {
        return tables.sql(query)
                .param("id", id)
                .query((row, n) -> row.getInt(1))
                .single();
    }
}
