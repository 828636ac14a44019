package org.wilcoss.custody.signin;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Eight letters and digits that somebody reads in a mail and types in another browser: 40 random bits, good for ten
 * minutes, one browser and a limited number of tries (ASVS 6.5.4, 6.6.3).
 */
final class SignInCode {
    /** Crockford's 32: none looks like another. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SignInCode() {}

    static String fresh() {
        return RANDOM.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(at -> ALPHABET.substring(at, at + 1))
                .collect(Collectors.joining());
    }

    /** As people read it: in two halves. */
    static String written(String code) {
        return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
    }

    /** What was meant by what was typed: small letters, spaces, and letters that look like digits. */
    static String read(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
