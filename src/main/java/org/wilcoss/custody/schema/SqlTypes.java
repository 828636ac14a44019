package org.wilcoss.custody.schema;

import java.util.Locale;
import java.util.regex.Pattern;

/** One spelling for each type, as the migrations write it. */
final class SqlTypes {
    private static final Pattern TEXT =
            Pattern.compile("(character varying|varchar|character|char|bpchar|text|clob).*");
    private static final Pattern MOMENT =
            Pattern.compile("timestamp(?: ?\\(\\d+\\))? with time zone|timestamptz(?:\\(\\d+\\))?");

    private SqlTypes() {}

    /** Texts are {@code text}: their length is a check, which can be changed without rewriting the table. */
    static String ours(String type) {
        var lower = type.toLowerCase(Locale.ROOT);
        if (TEXT.matcher(lower).matches()) {
            return "text";
        }
        if (MOMENT.matcher(lower).matches()) {
            return "timestamptz";
        }
        return switch (lower) {
            case "int", "int4" -> "integer";
            case "int8" -> "bigint";
            case "int2" -> "smallint";
            case "bool" -> "boolean";
            case "float(53)", "float8", "double" -> "double precision";
            case "float(24)", "float4" -> "real";
            default -> lower;
        };
    }
}
