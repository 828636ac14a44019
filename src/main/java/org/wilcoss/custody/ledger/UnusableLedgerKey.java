package org.wilcoss.custody.ledger;

import org.wilcoss.custody.platform.CannotWork;

/** Checkpoints cannot be signed with the key that there is; the message holds no key. */
public final class UnusableLedgerKey extends CannotWork {
    private static final long serialVersionUID = 1L;

    private UnusableLedgerKey(String message) {
        super(message);
    }

    static UnusableLedgerKey missing(String source) {
        return new UnusableLedgerKey("The ledger has signed checkpoints, but its key is not in " + source
                + ": restore the file from your backup, or set LEDGER_KEY.");
    }

    static UnusableLedgerKey malformed(String source) {
        return new UnusableLedgerKey("The ledger's key in " + source
                + " cannot be read: restore it from your backup; it must be exactly what this program wrote.");
    }

    static UnusableLedgerKey wrong(String source) {
        return new UnusableLedgerKey(
                "The ledger's key in " + source
                        + " is not the one that its last checkpoints were signed with: use the one that belongs to this database.");
    }

    static UnusableLedgerKey unwritable(String source, String reason) {
        return new UnusableLedgerKey("The ledger's key cannot be kept in " + source + " (" + reason
                + "): make the folder writable, or set LEDGER_KEY.");
    }
}
