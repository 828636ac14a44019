package org.wilcoss.custody.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Columns that a table lacks, has beyond the entities', or has otherwise than they map them. */
record ColumnChanges(Table mapped, Table there, Map<String, String> types, Script script) {

    void write() {
        var missing = new ArrayList<>(mapped.columns().values().stream()
                .filter(each -> there.column(each.name()).isEmpty())
                .toList());
        there.columns().values().stream()
                .filter(each -> !mapped.module().isEmpty() && !mapped.maps(each.name()))
                .forEach(gone -> unmapped(gone, missing));
        missing.forEach(this::add);
        mapped.columns().values().forEach(each -> there.column(each.name()).ifPresent(found -> changed(each, found)));
    }

    static String definition(Column column, Map<String, String> types) {
        var type = types.getOrDefault(column.type(), column.type());
        var byDefault = column.defaultValue() == null ? "" : " DEFAULT " + column.defaultValue();
        return "%s %s%s%s".formatted(column.name(), type, column.nullable() ? "" : " NOT NULL", byDefault);
    }

    static String lengthCheck(String table, Column column) {
        return "CONSTRAINT %s CHECK (char_length(%s) <= %d)"
                .formatted(Names.check(table, column.name()), column.name(), column.mostCharacters());
    }

    private void add(Column column) {
        var check = column.mostCharacters() == 0 ? "" : " " + lengthCheck(mapped.name(), column);
        if (column.nullable() || column.defaultValue() != null) {
            script.add("ALTER TABLE %s ADD COLUMN %s%s".formatted(mapped.name(), definition(column, types), check));
            return;
        }
        var type = types.getOrDefault(column.type(), column.type());
        script.add("ALTER TABLE %s ADD COLUMN %s %s%s".formatted(mapped.name(), column.name(), type, check));
        notNull(column);
    }

    private void notNull(Column column) {
        script.ask(
                "no entity leaves %s.%s empty, but rows that are there may. What are they to have?"
                        .formatted(mapped.name(), column.name()),
                List.of(
                        "UPDATE %1$s SET %2$s = … WHERE %2$s IS NULL".formatted(mapped.name(), column.name()),
                        alter(column, "SET NOT NULL")));
    }

    private void changed(Column column, Column found) {
        var enums = column.isEnum() && found.isEnum();
        if (!enums && !column.type().equals(found.type())) {
            script.ask(
                    "%s.%s is %s in the schema and %s in the entity. Correct the entity, or rewrite the table"
                            .formatted(mapped.name(), column.name(), found.type(), column.type()),
                    List.of(alter(column, "TYPE %1$s USING %2$s::%1$s".formatted(column.type(), column.name()))));
        }
        if (column.nullable() && !found.nullable() && !mapped.primaryKey().contains(column.name())) {
            script.add(alter(column, "DROP NOT NULL"));
        } else if (!column.nullable() && found.nullable()) {
            notNull(column);
        }
        if (column.defaultValue() != null && found.defaultValue() == null) {
            script.add(alter(column, "SET DEFAULT " + column.defaultValue()));
        }
    }

    /** The one missing column of its type may be its new name. */
    private void unmapped(Column gone, List<Column> missing) {
        var heir = heir(gone, missing);
        if (heir == null) {
            script.ask(
                    "no entity maps %s.%s. Drop it with what it holds, map it, or name it in @SqlOnly"
                            .formatted(mapped.name(), gone.name()),
                    List.of("ALTER TABLE %s DROP COLUMN %s".formatted(mapped.name(), gone.name())));
            return;
        }
        missing.remove(heir);
        script.ask(
                "no entity maps %1$s.%2$s, and the schema has no %1$s.%3$s. Is that its new name? Else add the one and drop the other"
                        .formatted(mapped.name(), gone.name(), heir.name()),
                List.of(
                        "ALTER TABLE %s RENAME COLUMN %s TO %s".formatted(mapped.name(), gone.name(), heir.name()),
                        "ALTER TABLE %s ADD COLUMN %s".formatted(mapped.name(), definition(heir, types)),
                        "ALTER TABLE %s DROP COLUMN %s".formatted(mapped.name(), gone.name())));
    }

    private static @Nullable Column heir(Column gone, List<Column> missing) {
        var alike =
                missing.stream().filter(each -> each.type().equals(gone.type())).toList();
        return alike.size() == 1 ? alike.getFirst() : null;
    }

    private String alter(Column column, String what) {
        return "ALTER TABLE %s ALTER COLUMN %s %s".formatted(mapped.name(), column.name(), what);
    }
}
