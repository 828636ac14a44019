package org.wilcoss.custody.people;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.wilcoss.custody.platform.RandomText;

/**
 * The text of a token: {@code cm_}, 32 random bytes, and a checksum (CRC-32 in hexadecimal), by which a scanner finds
 * lost tokens and a mistyped one is told from a revoked one without asking the database.
 */
final class TokenText {
    private static final String PREFIX = "cm_";
    private static final int CHECKSUM_CHARACTERS = 8;
    private static final String FORM = PREFIX + "[A-Za-z0-9_-]{43}[0-9a-f]{8}";

    private TokenText() {}

    static String fresh() {
        String text = PREFIX + RandomText.fresh();
        return text + checksum(text);
    }

    static boolean isWellFormed(String token) {
        int end = token.length() - CHECKSUM_CHARACTERS;
        return token.matches(FORM) && checksum(token.substring(0, end)).equals(token.substring(end));
    }

    private static String checksum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
