package org.wilcoss.custody.ledger;

import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;

/** The ledger has no such entry, tile or checkpoint, or not yet. */
public final class NotInTheLedger extends Refusal {
    private static final long serialVersionUID = 1L;

    private NotInTheLedger(String messageKey) {
        super(ProblemType.NOT_FOUND, messageKey);
    }

    public static NotInTheLedger entry() {
        return new NotInTheLedger("ledger.no_such_entry");
    }

    public static NotInTheLedger tile() {
        return new NotInTheLedger("ledger.no_such_tile");
    }

    public static NotInTheLedger checkpoint() {
        return new NotInTheLedger("ledger.not_begun");
    }
}
