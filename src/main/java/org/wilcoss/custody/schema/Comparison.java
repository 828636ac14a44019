package org.wilcoss.custody.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Goes through what the entities map, and writes down what the schema lacks for it. */
record Comparison(Mapping mapping, Schema schema, Script script) {

    static Script of(Mapping mapping, Schema schema) {
        var comparison = new Comparison(mapping, schema, new Script());
        comparison.run();
        return comparison.script;
    }

    private void run() {
        var types = enumTypes();
        new EnumChanges(mapping, schema, script).write(types);
        var created = new HashSet<String>();
        for (var each : newTablesInOrder()) {
            script.space();
            new NewTable(each, types, script).write(known(created));
            created.add(each.name());
        }
        lateReferences(created);
        script.space();
        mapping.tables().values().stream()
                .filter(each -> schema.tables().containsKey(each.name()))
                .forEach(each -> changes(each, types));
        mapping.sequences().forEach(this::sequence);
    }

    private void changes(Table mapped, Map<String, String> types) {
        var there = schema.tables().getOrDefault(mapped.name(), mapped);
        var before = script.size();
        new ColumnChanges(mapped, there, types, script).write();
        new KeyChanges(mapped, there, script).write();
        if (script.size() > before) {
            script.concerns(mapped);
        }
    }

    /** A sequence that no new table has brought along. */
    private void sequence(String name, int increment) {
        var withTable = mapping.tables().values().stream()
                .anyMatch(table -> !schema.tables().containsKey(table.name())
                        && table.hasIdFromSequence()
                        && table.sequence().equals(name));
        if (!schema.sequences().contains(name) && !withTable) {
            script.add("CREATE SEQUENCE %s%s".formatted(name, increment == 1 ? "" : " INCREMENT BY " + increment));
            script.add("GRANT USAGE ON SEQUENCE %s TO ${program_role}".formatted(name));
        }
    }

    /** The schema's name of each enum: {@code Role}, say, is {@code userrole} there. */
    private Map<String, String> enumTypes() {
        var types = new HashMap<String, String>();
        for (var table : mapping.tables().values()) {
            var there = schema.tables().get(table.name());
            for (var column : table.columns().values()) {
                if (there != null && column.isEnum()) {
                    there.column(column.name())
                            .filter(Column::isEnum)
                            .ifPresent(found -> types.put(column.type(), found.type()));
                }
            }
        }
        return types;
    }

    /** Those that others refer to come first, as far as that goes. */
    private List<Table> newTablesInOrder() {
        var waiting = new ArrayList<>(mapping.tables().values().stream()
                .filter(each -> !schema.tables().containsKey(each.name()))
                .toList());
        var ordered = new ArrayList<Table>();
        while (!waiting.isEmpty()) {
            var next = waiting.stream()
                    .filter(each -> each.references().stream()
                            .noneMatch(to -> !to.table().equals(each.name())
                                    && waiting.stream()
                                            .anyMatch(other -> other.name().equals(to.table()))))
                    .findFirst()
                    .orElse(waiting.getFirst());
            waiting.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private Set<String> known(Set<String> created) {
        var known = new HashSet<>(schema.tables().keySet());
        known.addAll(created);
        return known;
    }

    /** Of new tables that refer to each other in a circle. */
    private void lateReferences(Set<String> created) {
        var made = new HashSet<>(schema.tables().keySet());
        for (var each : newTablesInOrder()) {
            made.add(each.name());
            each.references().stream()
                    .filter(to -> !made.contains(to.table()) && created.contains(to.table()))
                    .forEach(to ->
                            script.add("ALTER TABLE %s ADD %s".formatted(each.name(), to.constraint(each.name()))));
        }
    }
}
