package org.wilcoss.custody.platform;

import java.security.SecureRandom;
import java.util.Base64;

/** Text that nobody can guess. */
public final class RandomText {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomText() {}

    /** 256 random bits that can stand in a URL. */
    public static String fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
