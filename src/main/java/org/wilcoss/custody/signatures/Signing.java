package org.wilcoss.custody.signatures;

/**
 * One act of signing.
 *
 * @param signerId whose signature it is
 */
public record Signing(int signerId, Signature signature, SigningDevice device, Signed signed) {}
