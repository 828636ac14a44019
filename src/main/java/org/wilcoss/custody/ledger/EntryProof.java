package org.wilcoss.custody.ledger;

import java.util.List;

/**
 * Where an entry is in the tree, and the proof of it.
 *
 * @param index its place, from 0
 * @param path hashes in Base64, from the leaf's sibling up (RFC 6962, section 2.1.1)
 * @param checkpoint the signed tree that the path leads to
 * @param text all of it as a file that stands alone (C2SP tlog-proof)
 */
public record EntryProof(long index, List<String> path, Checkpoint checkpoint, String text) {}
