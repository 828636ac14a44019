package org.wilcoss.custody.database;

import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import org.jspecify.annotations.Nullable;

/**
 * A statement's bound values as they may be logged. A name, a note, a serial number and a token are all texts or bytes,
 * so of these only the length is shown, unless it is a label of an enum; and of a birth year nothing.
 */
final class BoundValues {
    private static final String PERSONAL_NUMBER = "year_of_birth";

    private BoundValues() {}

    /** Empty for none; a batch shows the values of each of its rows. */
    static String of(QueryInfo query, Set<String> labels) {
        var personal = query.getQuery().contains(PERSONAL_NUMBER);
        return query.getParametersList().stream()
                .filter(row -> !row.isEmpty())
                .map(row -> row(row, labels, personal))
                .collect(Collectors.joining());
    }

    private static String row(List<ParameterSetOperation> row, Set<String> labels, boolean personal) {
        return row.stream()
                .map(each -> ParameterSetOperation.isSetNullParameterOperation(each) ? null : each.getArgs()[1])
                .map(value -> shown(value, labels, personal))
                .collect(Collectors.joining(", ", " [", "]"));
    }

    private static String shown(@Nullable Object value, Set<String> labels, boolean personal) {
        return switch (value) {
            case null -> "null";
            case Number number -> personal ? "number" : number.toString();
            case Boolean truth -> truth.toString();
            case TemporalAccessor time -> time.toString();
            case UUID id -> id.toString();
            case byte[] bytes -> "bytes(%d)".formatted(bytes.length);
            case Object[] many -> "array(%d)".formatted(many.length);
            case int[] numbers -> Arrays.toString(numbers);
            default -> text(value.toString(), labels);
        };
    }

    private static String text(String text, Set<String> labels) {
        return labels.contains(text) ? "'" + text + "'" : "text(%d)".formatted(text.length());
    }
}
