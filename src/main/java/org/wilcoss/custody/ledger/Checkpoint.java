package org.wilcoss.custody.ledger;

import java.time.Instant;

/**
 * A tree of the log, signed.
 *
 * @param size its number of entries
 * @param note what was signed, with the signatures, as it is served (C2SP tlog-checkpoint)
 * @param signedAt when, by the database's clock; not part of what was signed
 */
public record Checkpoint(long size, String note, Instant signedAt) {}
