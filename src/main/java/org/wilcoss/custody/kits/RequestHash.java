package org.wilcoss.custody.kits;

import java.util.Arrays;
import org.wilcoss.custody.platform.Hashes;

/** SHA-256 of what was asked for; equal for equal requests. */
public final class RequestHash {
    private final byte[] bytes;

    RequestHash(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** Of a text that holds the whole request. */
    public static RequestHash of(String request) {
        return new RequestHash(Hashes.sha256(request));
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RequestHash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
