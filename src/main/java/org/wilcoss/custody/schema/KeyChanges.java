package org.wilcoss.custody.schema;

import java.util.List;

/** Unique constraints, foreign keys and indexes that a table lacks. */
record KeyChanges(Table mapped, Table there, Script script) {

    void write() {
        mapped.keys().stream()
                .filter(Key::unique)
                .filter(key -> there.keys().stream().noneMatch(other -> other.provesUnique(key.columns())))
                .forEach(this::unique);
        mapped.references().stream()
                .filter(to -> !there.references().contains(to))
                .forEach(to ->
                        script.add("ALTER TABLE %s ADD %s".formatted(mapped.name(), to.constraint(mapped.name()))));
        writeIndexes();
    }

    /** What entities declare, and one for each foreign key, which the entity need not declare. */
    void writeIndexes() {
        mapped.keys().stream().filter(key -> !key.unique()).forEach(this::index);
        for (var to : mapped.references()) {
            var declared = mapped.keys().stream().anyMatch(key -> key.beginsWith(to.columns()));
            if (!declared && there.keys().stream().noneMatch(key -> key.beginsWith(to.columns()))) {
                create(new Key("", to.columns(), false, true));
            }
        }
    }

    private void unique(Key key) {
        script.add("ALTER TABLE %s ADD CONSTRAINT %s UNIQUE (%s)"
                .formatted(mapped.name(), Names.unique(mapped, key), list(key.columns())));
    }

    private void index(Key key) {
        var same = there.keys().stream()
                .anyMatch(other -> other.whole() && other.columns().equals(key.columns()));
        if (same) {
            return;
        }
        var name = Names.index(mapped, key);
        if (there.keys().stream().anyMatch(other -> other.name().equals(name))) {
            script.ask(
                    "the index %s of %s has other columns in the entity. Make it anew, or give the new one its own name"
                            .formatted(name, mapped.name()),
                    List.of("DROP INDEX " + name, statement(key)));
        } else {
            create(key);
        }
    }

    private void create(Key key) {
        script.add(statement(key));
    }

    private String statement(Key key) {
        return "CREATE INDEX %s ON %s (%s)".formatted(Names.index(mapped, key), mapped.name(), list(key.columns()));
    }

    private static String list(List<String> columns) {
        return String.join(", ", columns);
    }
}
