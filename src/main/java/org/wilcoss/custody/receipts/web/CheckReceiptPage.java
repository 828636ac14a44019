package org.wilcoss.custody.receipts.web;

import java.util.List;

/**
 * The keys that the club publishes for its ledger, of which a page shows the newest.
 *
 * @param keys the oldest first
 * @param more whether there are earlier ones
 */
public record CheckReceiptPage(List<String> keys, boolean more) {
    /** A key a year for twenty years. */
    private static final int MOST = 20;

    public CheckReceiptPage {
        keys = List.copyOf(keys);
    }

    static CheckReceiptPage of(List<String> all) {
        int left = Math.max(0, all.size() - MOST);
        return new CheckReceiptPage(all.subList(left, all.size()), left > 0);
    }
}
