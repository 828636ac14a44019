package org.wilcoss.custody.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The migration as it grows: statements, and questions that only a person can answer, as comments among them. */
final class Script {
    private final List<String> lines = new ArrayList<>();
    private final Set<String> modules = new TreeSet<>();

    void add(String statement) {
        lines.add(statement + ";");
    }

    /** Something to decide, and the statements that would do it. */
    void ask(String question, List<String> statements) {
        lines.add("-- Decide: " + question);
        statements.forEach(each -> lines.add("--   " + each + ";"));
    }

    void space() {
        if (!lines.isEmpty() && !lines.getLast().isEmpty()) {
            lines.add("");
        }
    }

    /** Whose tables it changes. */
    void concerns(Table table) {
        if (!table.module().isEmpty()) {
            modules.add(table.module());
        }
    }

    Set<String> modules() {
        return modules;
    }

    boolean isEmpty() {
        return lines.stream().allMatch(String::isEmpty);
    }

    int size() {
        return lines.size();
    }

    String text() {
        return String.join("\n", lines).strip() + "\n";
    }
}
