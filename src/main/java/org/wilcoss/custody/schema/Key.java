package org.wilcoss.custody.schema;

import java.util.List;
import java.util.Set;

/**
 * An index or a unique constraint.
 *
 * @param columns in order; an expression is an empty name
 * @param whole it covers every row
 */
record Key(String name, List<String> columns, boolean unique, boolean whole) {

    boolean provesUnique(List<String> others) {
        return unique && whole && Set.copyOf(columns).equals(Set.copyOf(others));
    }

    /** Whether it finds rows by these columns. */
    boolean beginsWith(List<String> others) {
        return columns.size() >= others.size()
                && columns.subList(0, others.size()).equals(others);
    }
}
