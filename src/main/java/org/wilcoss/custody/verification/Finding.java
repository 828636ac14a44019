package org.wilcoss.custody.verification;

/**
 * The first thing that is wrong. It names no person and no secret, so it may be shown and logged.
 *
 * @param where the entry, the table and its row, the column
 * @param wrong what is there
 * @param expected what should have been
 */
public record Finding(String where, String wrong, String expected) implements Outcome {
    @Override
    public String sentence() {
        return "%s: %s; %s.".formatted(where, wrong, expected);
    }
}
