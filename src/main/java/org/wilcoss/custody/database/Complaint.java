package org.wilcoss.custody.database;

import java.util.regex.Pattern;

/** Finds in the output of PostgreSQL's programs the line that says why. */
final class Complaint {
    private static final Pattern REASON = Pattern.compile("(?m)^.*?\\b(?:FATAL|PANIC|error): +(.*)$");

    private Complaint() {}

    /** The first reason given, without a full stop; the last line if none is marked as one. */
    static String in(String output) {
        var reason = REASON.matcher(output);
        return (reason.find() ? reason.group(1) : output.strip().lines().reduce("no reason given", (_, last) -> last))
                .replaceFirst("\\.$", "");
    }
}
