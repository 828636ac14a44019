package org.wilcoss.custody.kits;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads items, in one statement. */
@Component
public class ItemQueries {
    /** As many as a return can say are missing. */
    private static final int MOST = 100;

    private final JdbcClient sql;

    ItemQueries(JdbcClient sql) {
        this.sql = sql;
    }

    /** The kit's items. Whether the actor may see the kit is asked before. */
    public List<ItemRow> of(int kitId) {
        return sql.sql("""
                        SELECT id, CASE WHEN quantity > 1 THEN quantity || ' × ' ELSE '' END
                          || concat_ws(' ', type, make, model) AS words
                        FROM items WHERE kit_id = :kit ORDER BY id LIMIT :limit""")
                .param("kit", kitId)
                .param("limit", MOST)
                .query((row, n) -> new ItemRow(row.getInt("id"), row.getString("words")))
                .list();
    }
}
