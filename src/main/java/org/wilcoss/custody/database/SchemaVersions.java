package org.wilcoss.custody.database;

import java.util.List;

/**
 * Versions of the schema, oldest first.
 *
 * @param known what this program brings
 * @param applied what the database has
 */
public record SchemaVersions(List<String> known, List<String> applied) {
    public SchemaVersions {
        known = List.copyOf(known);
        applied = List.copyOf(applied);
    }
}
