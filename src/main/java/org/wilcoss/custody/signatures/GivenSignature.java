package org.wilcoss.custody.signatures;

import java.time.Instant;

/**
 * A signature that was given just now.
 *
 * @param ledgerHash the entry's hash, hexadecimal
 */
public record GivenSignature(int id, Instant signedAt, String ledgerHash) {}
