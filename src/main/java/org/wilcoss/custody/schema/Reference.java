package org.wilcoss.custody.schema;

import java.util.List;

/** A foreign key to another table's primary key. */
record Reference(List<String> columns, String table, List<String> key) {

    /** As it is written in SQL, named after the table that it is in. */
    String constraint(String from) {
        return "CONSTRAINT %s FOREIGN KEY (%s) REFERENCES %s (%s)"
                .formatted(Names.foreignKey(from, columns), String.join(", ", columns), table, String.join(", ", key));
    }
}
