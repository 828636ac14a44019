package org.wilcoss.custody.custody.web;

import java.util.List;
import org.wilcoss.custody.custody.ReceiverRow;
import org.wilcoss.custody.kits.CustodyEventType;
import org.wilcoss.custody.kits.ItemRow;
import org.wilcoss.custody.kits.KitRow;
import org.wilcoss.custody.practices.PracticeRow;

/**
 * The page on which a move is recorded.
 *
 * @param receivers whom the kit can go to, likely ones first; none if it goes to nobody
 * @param practices at which it can be handed out now
 * @param items of the kit, if it comes back
 * @param seen what was entered of how it came back
 * @param troubles why it was not recorded; none before it was tried
 */
public record MovePage(
        CustodyEventType type,
        KitRow kit,
        List<ReceiverRow> receivers,
        List<PracticeRow> practices,
        List<ItemRow> items,
        MoveForm form,
        ReturnForm seen,
        List<Trouble> troubles) {
    public MovePage {
        receivers = List.copyOf(receivers);
        practices = List.copyOf(practices);
        items = List.copyOf(items);
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

    /** Whether the kit comes back, and in some condition. */
    public boolean comesBack() {
        return comesBack(type);
    }

    static boolean comesBack(CustodyEventType type) {
        return switch (type) {
            case CHECK_IN, FOUND -> true;
            case CHECK_OUT, TRANSFER, LOST -> false;
        };
    }

    /** Who can take it. */
    public ReceiverChoice choice() {
        return new ReceiverChoice(receivers, form.to(), trouble("to"));
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
