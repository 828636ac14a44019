package org.wilcoss.custody.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table, as entities map it or as the schema has it.
 *
 * @param module the module of its entity; empty for a table between two entities, and in the schema
 * @param append rows are added and never changed
 * @param sqlOnly columns that no entity is to map
 */
record Table(
        String name,
        String module,
        boolean append,
        Map<String, Column> columns,
        List<String> primaryKey,
        List<Key> keys,
        List<Reference> references,
        Set<String> sqlOnly) {

    Optional<Column> column(String column) {
        return Optional.ofNullable(columns.get(column));
    }

    /** Or leaves it to SQL. */
    boolean maps(String column) {
        return columns.containsKey(column) || sqlOnly.contains(column);
    }

    boolean hasIdFromSequence() {
        return primaryKey.equals(List.of("id"));
    }

    String sequence() {
        return name + "_id_seq";
    }
}
