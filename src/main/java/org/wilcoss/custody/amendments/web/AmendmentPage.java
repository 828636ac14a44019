package org.wilcoss.custody.amendments.web;

import java.util.List;
import org.wilcoss.custody.amendments.AmendedEvent;
import org.wilcoss.custody.kits.Named;
import org.wilcoss.custody.platform.InvalidFields.FieldProblem;
import org.wilcoss.custody.platform.Words;

/**
 * The page on which an event is amended.
 *
 * @param users who can have held the kit
 * @param athletes whom it can have been used by
 * @param troubles why it was not amended; none before it was tried
 */
public record AmendmentPage(
        AmendedEvent event, List<Named> users, List<Named> athletes, AmendmentForm form, List<FieldProblem> troubles) {
    public AmendmentPage {
        users = List.copyOf(users);
        athletes = List.copyOf(athletes);
        troubles = List.copyOf(troubles);
    }

    /** Whether it is a return, which has a condition. */
    public boolean isReturn() {
        return switch (event.original().eventType()) {
            case CHECK_IN, FOUND -> true;
            case CHECK_OUT, TRANSFER, LOST -> false;
        };
    }

    /** Whether it hands the kit over, to be brought back. */
    public boolean handsOver() {
        return switch (event.original().eventType()) {
            case CHECK_OUT, TRANSFER -> true;
            case CHECK_IN, LOST, FOUND -> false;
        };
    }

    /** What a field is called on the page. */
    public static String label(String field) {
        return switch (field) {
            case "reason" -> Words.say("Why");
            case "user_id" -> Words.say("Who answered for it");
            case "athlete_id" -> Words.say("Who used it");
            case "occurred_at" -> Words.say("When it happened");
            case "expected_return_date" -> Words.say("Due back");
            case "condition" -> Words.say("Condition");
            case "rounds_fired" -> Words.say("Rounds fired");
            default -> Words.say("Notes");
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
