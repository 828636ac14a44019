package org.wilcoss.custody.receipts.web;

import org.wilcoss.custody.kits.EventRow;
import org.wilcoss.custody.receipts.Receipt;
import org.wilcoss.custody.receipts.ReceiptState;
import org.wilcoss.custody.receipts.Receipts;

/** A receipt. */
public record ReceiptPage(Receipt receipt) {
    public EventRow event() {
        return receipt.event();
    }

    public boolean isProven() {
        return receipt.state() == ReceiptState.PROVEN;
    }

    public String path() {
        return Receipts.path(event());
    }

    /** Who took it, gave it back, or answers for what is told. */
    public String person() {
        return event().user().name();
    }

    /** What happened, in a sentence. */
    public String sentence() {
        String kit = "Kit " + event().kitCode();
        return switch (event().eventType()) {
            case CHECK_OUT -> "%s was checked out to %s.".formatted(kit, person());
            case CHECK_IN -> "%s was given back by %s.".formatted(kit, person());
            case TRANSFER -> "%s was handed on to %s.".formatted(kit, person());
            case LOST -> "%s was reported lost.".formatted(kit);
            case FOUND -> "%s was found by %s.".formatted(kit, person());
        };
    }
}
