package org.wilcoss.custody.custody.web;

import java.util.List;
import org.wilcoss.custody.custody.ReceiverRow;
import org.wilcoss.custody.kits.CustodyEventType;
import org.wilcoss.custody.kits.KitRow;
import org.wilcoss.custody.practices.PracticeRow;

/**
 * The page on which a move is recorded.
 *
 * @param receivers whom the kit can go to, likely ones first; none if it goes to nobody
 * @param practices at which it can be handed out now
 * @param troubles why it was not recorded; none before it was tried
 */
public record MovePage(
        CustodyEventType type,
        KitRow kit,
        List<ReceiverRow> receivers,
        List<PracticeRow> practices,
        MoveForm form,
        List<Trouble> troubles) {
    private static final int LIKELY = 6;

    public MovePage {
        receivers = List.copyOf(receivers);
        practices = List.copyOf(practices);
        troubles = List.copyOf(troubles);
    }

    /**
     * A reason in words.
     *
     * @param field the id of the field to look at, or empty if it is none in particular
     */
    public record Trouble(String field, String sentence) {}

    /** Whether somebody takes the kit. */
    public boolean handsOver() {
        return switch (type) {
            case CHECK_OUT, TRANSFER -> true;
            case CHECK_IN, LOST, FOUND -> false;
        };
    }

    /** Whoever is chosen, then the likeliest few. */
    public List<ReceiverRow> likely() {
        return receivers.stream()
                .sorted((one, other) -> Boolean.compare(isChosen(other), isChosen(one)))
                .limit(LIKELY)
                .toList();
    }

    /** Everybody else, athletes and users apart. */
    public List<ReceiverRow> others(boolean athletes) {
        List<ReceiverRow> likely = likely();
        return receivers.stream()
                .filter(receiver -> receiver.isAthlete() == athletes && !likely.contains(receiver))
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                .toList();
    }

    public boolean isChosen(ReceiverRow receiver) {
        return receiver.key().equals(form.to());
    }

    /** What is wrong with a field, or empty. */
    public String trouble(String field) {
        return troubles.stream()
                .filter(trouble -> trouble.field().equals(field))
                .map(Trouble::sentence)
                .findFirst()
                .orElse("");
    }
}
