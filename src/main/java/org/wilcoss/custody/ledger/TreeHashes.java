package org.wilcoss.custody.ledger;

import java.security.MessageDigest;
import org.wilcoss.custody.platform.Hashes;

/** The hashes of RFC 6962, section 2.1, as the ledger writes them. */
final class TreeHashes {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private TreeHashes() {}

    static byte[] empty() {
        return Hashes.sha256().digest();
    }

    static byte[] leaf(byte[] entry) {
        MessageDigest digest = Hashes.sha256();
        digest.update(LEAF);
        return digest.digest(entry);
    }

    static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = Hashes.sha256();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }
}
