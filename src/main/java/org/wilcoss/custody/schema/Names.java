package org.wilcoss.custody.schema;

import java.util.List;
import java.util.regex.Pattern;

/** How the house names constraints and indexes. */
final class Names {
    /** What PostgreSQL keeps of a name. */
    private static final int MOST = 63;

    private static final Pattern OURS = Pattern.compile("(ix|uq)_[a-z0-9_]+");

    private Names() {}

    static String primaryKey(String table) {
        return cut("pk_" + table);
    }

    static String foreignKey(String table, List<String> columns) {
        return cut("fk_%s_%s".formatted(table, String.join("_", columns).replaceFirst("_id$", "")));
    }

    static String check(String table, String column) {
        return cut("ck_%s_%s".formatted(table, column));
    }

    static String unique(Table table, Key key) {
        return key.name().startsWith("uq_") ? key.name() : cut("uq_%s_%s".formatted(table.name(), joined(key)));
    }

    /** The developer's name where it is one of ours. */
    static String index(Table table, Key key) {
        return OURS.matcher(key.name()).matches() ? key.name() : cut("ix_%s_%s".formatted(table.name(), joined(key)));
    }

    private static String joined(Key key) {
        return String.join("_", key.columns());
    }

    private static String cut(String name) {
        return name.length() <= MOST ? name : name.substring(0, MOST);
    }
}
