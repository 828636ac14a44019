package org.wilcoss.custody.ledger.verify;

import java.util.Base64;
import java.util.regex.Pattern;

/** How the C2SP formats write numbers and bytes. */
final class Text {
    /** Decimal without leading zeros, at most what a long can hold. */
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,18}");

    private Text() {}

    static long number(String text) {
        if (NUMBER.matcher(text).matches()) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException tooLarge) {
                throw new Unproven("a number is too large");
            }
        }
        throw new Unproven("a number is not written in decimal without leading zeros");
    }

    /** Only the one canonical writing counts, else a changed character could go unnoticed. */
    static byte[] decoded(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            if (Base64.getEncoder().encodeToString(bytes).equals(base64)) {
                return bytes;
            }
        } catch (IllegalArgumentException malformed) {
            throw new Unproven("a value is not Base64");
        }
        throw new Unproven("a value is not written in canonical Base64");
    }
}
