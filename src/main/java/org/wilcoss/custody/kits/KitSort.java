package org.wilcoss.custody.kits;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The orders of the kit list, each with an index of its own; the id breaks ties. */
public enum KitSort {
    CODE("code", "k.code", "text", false),
    CODE_DOWN("-code", "k.code", "text", true),
    CREATED("created_at", "k.created_at", "timestamptz", false),
    CREATED_DOWN("-created_at", "k.created_at", "timestamptz", true),
    DUE("expected_return_date", "coalesce(k.expected_return_date, 'infinity'::timestamptz)", "timestamptz", false);

    private final String label;
    private final String expression;
    private final String type;
    private final boolean down;

    KitSort(String label, String expression, String type, boolean down) {
        this.label = label;
        this.expression = expression;
        this.type = type;
        this.down = down;
    }

    /** The order of a {@code sort} parameter. */
    public static Optional<KitSort> find(String label) {
        return Arrays.stream(values()).filter(sort -> sort.label.equals(label)).findFirst();
    }

    /** All values of {@code sort}. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(KitSort::label).toList();
    }

    public String label() {
        return label;
    }

    String expression() {
        return expression;
    }

    String orderBy() {
        String direction = down ? " DESC" : "";
        return "ORDER BY " + expression + direction + ", k.id" + direction;
    }

    /** The condition for rows after the cursor's, bound as {@code :after_value} and {@code :after_id}. */
    String after() {
        return "(%s, k.id) %s (cast(:after_value AS %s), :after_id)".formatted(expression, down ? "<" : ">", type);
    }
}
