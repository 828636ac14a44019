package org.wilcoss.custody.ledger;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What entries commit to, as far as it was not erased. Who may know what is for the caller to decide. */
@Component
public class Disclosures {
    private final JdbcClient sql;

    Disclosures(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those of these names, in the names' order; what the entry has not, or has no longer, is left out. */
    public List<Disclosure> of(byte[] hash, Collection<String> names) {
        return sql.sql("""
                        SELECT d.name, encode(d.salt, 'hex') AS salt, d.value
                        FROM ledger_entries e JOIN ledger_disclosures d ON d.entry_id = e.id
                        WHERE e.hash = :hash AND d.name IN (:names) ORDER BY d.name
                        """)
                .param("hash", hash)
                .param("names", names)
                .query((row, n) -> new Disclosure(row.getString("name"), row.getString("salt"), row.getString("value")))
                .list();
    }
}
