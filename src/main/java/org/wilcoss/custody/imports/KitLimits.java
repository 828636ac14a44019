package org.wilcoss.custody.imports;

import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.kits.RegisterKit;

/** What the catalogue can keep of a kit (the checks of the table {@code kits}). */
final class KitLimits {
    private static final int CODE = 50;
    private static final int DESCRIPTION = 2000;
    private static final int SERIAL = 100;
    private static final int LOCATION = 200;

    /** What a case keeps of what a file says. */
    private static final int DOUBT = 300;

    private KitLimits() {}

    /** @throws BadLine naming the first field that cannot be kept */
    static void prove(RegisterKit kit) {
        prove("code", kit.code(), CODE);
        prove("description", kit.description(), DESCRIPTION);
        prove("serial number", kit.serialNumber(), SERIAL);
        prove("location", kit.location(), LOCATION);
    }

    static boolean isTooLong(String code) {
        return length(code) > CODE;
    }

    /** As much of it as a case keeps, without what the database cannot. */
    static String cut(String text) {
        String clean = text.replace("\0", "");
        return length(clean) <= DOUBT ? clean : clean.substring(0, clean.offsetByCodePoints(0, DOUBT - 1)) + "…";
    }

    private static void prove(String field, @Nullable String value, int limit) {
        if (value == null) {
            return;
        }
        if (length(value) > limit) {
            throw new BadLine("line_field_too_long", field, limit);
        }
        if (value.indexOf('\0') >= 0) {
            throw new BadLine("line_field_unstorable", field);
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
