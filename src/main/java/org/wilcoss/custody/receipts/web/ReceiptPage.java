package org.wilcoss.custody.receipts.web;

import org.wilcoss.custody.kits.CustodyEventType;
import org.wilcoss.custody.kits.EventRow;
import org.wilcoss.custody.kits.Named;
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

    /** Whether somebody took the kit, and is to sign for it. */
    public boolean isHandOver() {
        return event().eventType() == CustodyEventType.CHECK_OUT || event().eventType() == CustodyEventType.TRANSFER;
    }

    public boolean isReturn() {
        return event().eventType() == CustodyEventType.CHECK_IN;
    }

    /** What happened, in a sentence. */
    public String sentence() {
        String kit = "Kit " + event().kitCode();
        return switch (event().eventType()) {
            case CHECK_OUT -> "%s was checked out to %s%s.".formatted(kit, person(), forAthlete());
            case CHECK_IN -> "%s was given back by %s.".formatted(kit, person());
            case TRANSFER -> "%s was handed on to %s%s.".formatted(kit, person(), forAthlete());
            case LOST -> "%s was reported lost.".formatted(kit);
            case FOUND -> "%s was found by %s.".formatted(kit, person());
        };
    }

    private String forAthlete() {
        Named athlete = event().athlete();
        return athlete == null ? "" : " for " + athlete.name();
    }
}
