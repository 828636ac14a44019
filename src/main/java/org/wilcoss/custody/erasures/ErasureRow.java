package org.wilcoss.custody.erasures;

import java.time.Instant;

/**
 * An erasure, as lists show it.
 *
 * @param personId the person's row, by now without a name
 * @param entries how many entries of the ledger say less than before
 * @param disclosures how many values they lost
 * @param ledgerHash the tombstone entry
 */
public record ErasureRow(
        int id,
        Instant createdAt,
        PersonKind kind,
        int personId,
        int erasedById,
        String erasedBy,
        String reason,
        int entries,
        int disclosures,
        String ledgerHash) {}
