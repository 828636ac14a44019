package org.wilcoss.custody.receipts;

import java.util.List;

/**
 * What a receipt's file proved, in plain words, a sentence each.
 *
 * @param proven what is certain now
 * @param open what is not, though the file may say it
 */
public record ProvenReceipt(List<String> proven, List<String> open) {
    public ProvenReceipt {
        proven = List.copyOf(proven);
        open = List.copyOf(open);
    }
}
