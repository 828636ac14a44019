package org.wilcoss.custody.ledger;

/**
 * What opens one of an entry's commitments: {@code SHA-256(salt ‖ value)} is what stands in the entry.
 *
 * @param name of the commitment
 * @param salt 16 bytes, hexadecimal
 * @param value as text
 */
public record Disclosure(String name, String salt, String value) {}
