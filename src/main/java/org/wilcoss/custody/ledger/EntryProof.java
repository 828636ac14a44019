package org.wilcoss.custody.ledger;

import java.time.Instant;

/**
 * Where an entry is in the tree, and the proof of it.
 *
 * @param ledgerHash the entry's hash, hexadecimal
 * @param index its place, from 0
 * @param entry its bytes: canonical JSON (RFC 8785)
 * @param proof the path to a signed checkpoint, and that checkpoint, as a file that stands alone (C2SP tlog-proof)
 * @param signedAt when the checkpoint was signed, by the database's clock
 */
public record EntryProof(String ledgerHash, long index, String entry, String proof, Instant signedAt) {}
