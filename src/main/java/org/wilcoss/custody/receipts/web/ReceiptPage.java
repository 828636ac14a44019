package org.wilcoss.custody.receipts.web;

import org.wilcoss.custody.kits.CustodyEventType;
import org.wilcoss.custody.kits.EventRow;
import org.wilcoss.custody.kits.Named;
import org.wilcoss.custody.platform.Words;
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
        String kit = event().kitCode();
        Named athlete = event().athlete();
        return switch (event().eventType()) {
            case CHECK_OUT ->
                athlete == null
                        ? Words.say("Kit {0} was checked out to {1}.", kit, person())
                        : Words.say("Kit {0} was checked out to {1} for {2}.", kit, person(), athlete.name());
            case CHECK_IN -> Words.say("Kit {0} was given back by {1}.", kit, person());
            case TRANSFER ->
                athlete == null
                        ? Words.say("Kit {0} was handed on to {1}.", kit, person())
                        : Words.say("Kit {0} was handed on to {1} for {2}.", kit, person(), athlete.name());
            case LOST -> Words.say("Kit {0} was reported lost.", kit);
            case FOUND -> Words.say("Kit {0} was found by {1}.", kit, person());
        };
    }
}
