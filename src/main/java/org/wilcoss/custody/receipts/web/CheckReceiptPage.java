package org.wilcoss.custody.receipts.web;

import java.util.List;

/** The keys that the club publishes for its ledger, the oldest first. */
public record CheckReceiptPage(List<String> keys) {
    public CheckReceiptPage {
        keys = List.copyOf(keys);
    }
}
