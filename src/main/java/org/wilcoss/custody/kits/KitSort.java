package org.wilcoss.custody.kits;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wilcoss.custody.platform.BrokenCursor;

/** The orders of the kit list, each with an index of its own; the id breaks ties. */
public enum KitSort {
    CODE("code", "k.code", "text", false),
    CODE_DOWN("-code", "k.code", "text", true),
    CREATED("created_at", "k.created_at", "timestamptz", false),
    CREATED_DOWN("-created_at", "k.created_at", "timestamptz", true),
    DUE("expected_return_date", "coalesce(k.expected_return_date, 'infinity'::timestamptz)", "timestamptz", false);

    /** As PostgreSQL writes a timestamptz: {@code 2026-03-14 09:30:00.123456+00}. */
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.MICRO_OF_SECOND, 0, 6, true)
            .appendOffset("+HH:mm", "+00")
            .toFormatter(Locale.ROOT);

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

    /** Refuses a cursor whose value cannot be one of this order's. */
    void refuseUnlessComparable(String value) {
        if (type.equals("text") || value.equals("infinity")) {
            return;
        }
        try {
            TIME.parse(value);
        } catch (DateTimeException notOurs) {
            throw new BrokenCursor();
        }
    }

    /** The condition for rows after the cursor's, bound as {@code :after_value} and {@code :after_id}. */
    String after() {
        return "(%s, k.id) %s (cast(:after_value AS %s), :after_id)".formatted(expression, down ? "<" : ">", type);
    }
}
