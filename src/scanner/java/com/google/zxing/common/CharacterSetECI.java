package com.google.zxing.common;

import com.google.zxing.FormatException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Stands in for ZXing's class of this name, which asks for {@code Charset.isSupported}, and TeaVM has none. Knows the
 * character sets in which an address can be written; a symbol in another one is no label of ours.
 */
public final class CharacterSetECI {
    private static final int FIRST_NOT_ASSIGNABLE = 900;

    private final int value;
    private final Charset charset;

    private CharacterSetECI(int value, Charset charset) {
        this.value = value;
        this.charset = charset;
    }

    /** The character set with this number of ISO/IEC 18004, 7.4.3, or null if it is another one than ours. */
    public static CharacterSetECI getCharacterSetECIByValue(int value) throws FormatException {
        if (value < 0 || value >= FIRST_NOT_ASSIGNABLE) {
            throw FormatException.getFormatInstance();
        }
        return switch (value) {
            case 1, 3 -> new CharacterSetECI(value, StandardCharsets.ISO_8859_1);
            case 26 -> new CharacterSetECI(value, StandardCharsets.UTF_8);
            case 27, 170 -> new CharacterSetECI(value, StandardCharsets.US_ASCII);
            default -> null;
        };
    }

    public int getValue() {
        return value;
    }

    public Charset getCharset() {
        return charset;
    }
}
