package org.wilcoss.custody.signatures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.kits.CustodyEventType;
import org.wilcoss.custody.kits.Named;

/**
 * A custody event that somebody is to sign for.
 *
 * @param user whose signature it takes
 * @param active whether they may still do anything here
 * @param accepted whether it has one
 * @param ledgerHash the entry's hash, hexadecimal
 */
public record AcceptableEvent(
        int id,
        int kitId,
        String kitCode,
        CustodyEventType type,
        Named user,
        boolean active,
        Instant occurredAt,
        @Nullable Instant due,
        boolean accepted,
        String ledgerHash) {
    boolean isHandOver() {
        return switch (type) {
            case CHECK_OUT, TRANSFER -> true;
            case CHECK_IN, LOST, FOUND -> false;
        };
    }
}
