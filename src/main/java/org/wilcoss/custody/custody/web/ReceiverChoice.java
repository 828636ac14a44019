package org.wilcoss.custody.custody.web;

import java.util.List;
import org.wilcoss.custody.custody.ReceiverRow;

/**
 * Who can take a kit, to choose one from.
 *
 * @param receivers likely ones first
 * @param chosen the key of whoever is chosen, or empty
 * @param trouble what is wrong with the choice, or empty
 */
public record ReceiverChoice(List<ReceiverRow> receivers, String chosen, String trouble) {
    private static final int LIKELY = 6;

    public ReceiverChoice {
        receivers = List.copyOf(receivers);
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
        return receiver.key().equals(chosen);
    }
}
