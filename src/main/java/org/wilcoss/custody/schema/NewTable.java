package org.wilcoss.custody.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A table that the schema lacks, as the house writes one. */
record NewTable(Table table, Map<String, String> types, Script script) {

    /** @param known tables that it can refer to */
    void write(Set<String> known) {
        script.concerns(table);
        if (table.hasIdFromSequence()) {
            script.add("CREATE SEQUENCE %s AS %s".formatted(table.sequence(), idType()));
        }
        script.add("CREATE TABLE %s (\n  %s\n)".formatted(table.name(), String.join(",\n  ", parts(known))));
        if (table.hasIdFromSequence()) {
            script.add("ALTER SEQUENCE %s OWNED BY %s.id".formatted(table.sequence(), table.name()));
        }
        new KeyChanges(table, withPrimaryKeyOnly(), script).writeIndexes();
        if (!table.append() && table.columns().keySet().containsAll(Set.of("created_at", "updated_at"))) {
            script.add("CREATE TRIGGER %1$s_touch BEFORE UPDATE ON %1$s FOR EACH ROW EXECUTE FUNCTION touch()"
                    .formatted(table.name()));
        }
        grants();
        if (table.primaryKey().isEmpty()) {
            script.ask("%s has no primary key. Which columns name a row?".formatted(table.name()), List.of());
        }
    }

    private List<String> parts(Set<String> known) {
        var parts = new ArrayList<String>();
        table.columns().values().forEach(each -> parts.add(column(each)));
        if (!table.primaryKey().isEmpty()) {
            parts.add("CONSTRAINT %s PRIMARY KEY (%s)"
                    .formatted(Names.primaryKey(table.name()), String.join(", ", table.primaryKey())));
        }
        table.references().stream()
                .filter(to -> known.contains(to.table()) || to.table().equals(table.name()))
                .forEach(to -> parts.add(to.constraint(table.name())));
        table.keys().stream()
                .filter(Key::unique)
                .forEach(key -> parts.add("CONSTRAINT %s UNIQUE (%s)"
                        .formatted(Names.unique(table, key), String.join(", ", key.columns()))));
        table.columns().values().stream()
                .filter(each -> each.mostCharacters() > 0)
                .forEach(each -> parts.add(ColumnChanges.lengthCheck(table.name(), each)));
        return parts;
    }

    private String column(Column column) {
        var definition = ColumnChanges.definition(column, types);
        if (!column.nullable() && column.defaultValue() == null) {
            if (table.hasIdFromSequence() && column.name().equals("id")) {
                return definition + " DEFAULT nextval('%s')".formatted(table.sequence());
            }
            if (Set.of("created_at", "updated_at").contains(column.name())) {
                return definition + " DEFAULT now()";
            }
        }
        return definition;
    }

    private void grants() {
        script.add("GRANT SELECT, INSERT%s ON %s TO ${program_role}"
                .formatted(table.append() ? "" : ", UPDATE", table.name()));
        if (table.hasIdFromSequence()) {
            script.add("GRANT USAGE ON SEQUENCE %s TO ${program_role}".formatted(table.sequence()));
        }
        script.ask(
                "may the program delete rows of %s?".formatted(table.name()),
                List.of("GRANT DELETE ON %s TO ${program_role}".formatted(table.name())));
    }

    private String idType() {
        return table.column("id").map(Column::type).orElse("bigint");
    }

    /** What the statement above has made, so that only indexes are left to write. */
    private Table withPrimaryKeyOnly() {
        var keys = table.keys().stream().filter(Key::unique).collect(Collectors.toCollection(ArrayList::new));
        keys.add(new Key(Names.primaryKey(table.name()), table.primaryKey(), true, true));
        return new Table(
                table.name(),
                table.module(),
                table.append(),
                table.columns(),
                table.primaryKey(),
                keys,
                table.references(),
                table.sqlOnly());
    }
}
