package org.wilcoss.custody.schema;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** New enums, and labels that an enum in the schema lacks or has beyond the entity's. */
record EnumChanges(Mapping mapping, Schema schema, Script script) {

    /** @param types the schema's name of an enum, by the entity's */
    void write(Map<String, String> types) {
        var mapped = new TreeMap<String, List<String>>();
        for (var table : mapping.tables().values()) {
            for (var column : table.columns().values()) {
                if (column.isEnum()) {
                    mapped.put(types.getOrDefault(column.type(), column.type()), column.labels());
                }
            }
        }
        mapped.forEach((type, labels) -> {
            var there = schema.enums().get(type);
            if (there == null) {
                script.add("CREATE TYPE %s AS ENUM (%s)".formatted(type, quoted(labels)));
            } else {
                added(type, labels, there);
                removed(type, labels, there);
            }
        });
    }

    /** In the place that the declaration gives them, since lists are ordered by it. */
    private void added(String type, List<String> labels, List<String> there) {
        for (var place = 0; place < labels.size(); place++) {
            var label = labels.get(place);
            if (!there.contains(label)) {
                script.add("ALTER TYPE %s ADD VALUE '%s'%s"
                        .formatted(
                                type,
                                label,
                                place == 0
                                        ? " BEFORE '%s'".formatted(there.getFirst())
                                        : " AFTER '%s'".formatted(labels.get(place - 1))));
            }
        }
    }

    private void removed(String type, List<String> labels, List<String> there) {
        there.stream()
                .filter(label -> !labels.contains(label))
                .forEach(label -> script.ask(
                        "the enum has no constant for the label '%s' of %s, and PostgreSQL drops no label. Rename it if that is what happened; else say what rows that have it become, and make the type anew"
                                .formatted(label, type),
                        List.of("ALTER TYPE %s RENAME VALUE '%s' TO '…'".formatted(type, label))));
    }

    private static String quoted(List<String> labels) {
        return labels.stream().map("'%s'"::formatted).collect(Collectors.joining(", "));
    }
}
