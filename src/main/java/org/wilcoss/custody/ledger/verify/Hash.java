package org.wilcoss.custody.ledger.verify;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** A SHA-256 hash of a leaf, of a node or of a whole tree (RFC 6962, section 2.1). */
public final class Hash {
    public static final int BYTES = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A hash of these bytes.
     *
     * @throws Unproven if they are not 32
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new Unproven("a hash has %d bytes, not %d".formatted(BYTES, bytes.length));
        }
        return new Hash(bytes.clone());
    }

    /** @throws Unproven if this is not the Base64 of 32 bytes, written in the one canonical way */
    static Hash parse(String base64) {
        return of(Text.decoded(base64));
    }

    public static Hash leaf(byte[] entry) {
        return new Hash(digest(new byte[] {LEAF}, entry));
    }

    /** The hash of a tree without leaves. */
    public static Hash empty() {
        return new Hash(digest());
    }

    static Hash node(Hash left, Hash right) {
        return new Hash(digest(new byte[] {NODE}, left.bytes, right.bytes));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    static byte[] digest(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Arrays.stream(parts).forEach(digest::update);
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && MessageDigest.isEqual(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Base64, as checkpoints and proofs write it. */
    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
