package org.wilcoss.custody.practices.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.kits.Named;
import org.wilcoss.custody.platform.Cursor;
import org.wilcoss.custody.platform.InvalidFields.FieldProblem;
import org.wilcoss.custody.platform.Slice;
import org.wilcoss.custody.platform.Words;
import org.wilcoss.custody.practices.PracticeRow;

/**
 * Practices, and the form that opens one.
 *
 * @param open whether these are the open ones, else the closed ones
 * @param leads who can lead one; none if the actor cannot open any
 * @param troubles why it was not opened; none before it was tried
 */
public record PracticesPage(
        boolean open, Slice<PracticeRow> practices, List<Named> leads, PracticeForm form, List<FieldProblem> troubles) {
    public PracticesPage {
        leads = List.copyOf(leads);
        troubles = List.copyOf(troubles);
    }

    /** The address of the next page, or null if this is the last. */
    public @Nullable String next() {
        Cursor next = practices.next();
        return next == null ? null : "/practices?open=%s&after=%s".formatted(open, next.encode());
    }

    /** What a field is called on the page. */
    public static String label(String field) {
        return switch (field) {
            case "title" -> Words.say("What it is");
            case "place" -> Words.say("Where");
            case "lead_id" -> Words.say("Who leads it");
            case "starts_at" -> Words.say("Starts");
            default -> Words.say("Ends");
        };
    }

    /** What is wrong with a field, or empty. */
    public String trouble(String field) {
        return troubles.stream()
                .filter(trouble -> trouble.field().equals(field))
                .map(FieldProblem::message)
                .findFirst()
                .orElse("");
    }
}
