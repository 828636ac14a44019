package org.wilcoss.custody.labels;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Text as large as it fits into a box, broken where it must be.
 *
 * @param size of the letters, in points
 * @param width of the longest line, in points
 */
record FittedText(List<String> lines, float size, float width) {
    /** From one line to the next, in sizes of the letters. */
    static final float LEADING = 1.15f;

    private static final float LARGEST = 28;
    private static final float SMALLEST = 4;
    private static final float STEP = 0.5f;
    private static final float EM = 1000;
    private static final String BREAKS_AFTER = "-_/. ,";

    /** Fits a text into a box of points; what has no room even in the smallest letters is cut off. */
    static FittedText of(PDFont font, String text, float width, float height) throws IOException {
        for (float size = LARGEST; size > SMALLEST; size -= STEP) {
            FittedText fitted = broken(font, text, size, width);
            if (fitted.width() <= width && fitted.lines().size() * size * LEADING <= height && !fitted.splitsShort()) {
                return fitted;
            }
        }
        FittedText smallest = broken(font, text, SMALLEST, width);
        int most = Math.max(1, (int) (height / SMALLEST / LEADING));
        List<String> kept = smallest.lines().stream().limit(most).toList();
        return new FittedText(kept, SMALLEST, smallest.width());
    }

    /** A text with marks in place of the letters that the font does not have. */
    static String printable(PDFont font, String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints().forEach(letter -> kept.append(has(font, letter) ? Character.toString(letter) : "#"));
        return kept.toString();
    }

    private static boolean has(PDFont font, int letter) {
        try {
            return !Character.isISOControl(letter) && font.encode(Character.toString(letter)).length > 0;
        } catch (IOException | IllegalArgumentException missing) {
            return false;
        }
    }

    /** A short code is rather smaller than broken in the middle. */
    private boolean splitsShort() {
        return lines.size() > 1
                && size > SMALLEST * 2
                && lines.stream().limit(lines.size() - 1L).anyMatch(this::isSplit);
    }

    private boolean isSplit(String line) {
        return BREAKS_AFTER.indexOf(line.charAt(line.length() - 1)) < 0;
    }

    private static FittedText broken(PDFont font, String text, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        String rest = text;
        float longest = 0;
        while (!rest.isEmpty()) {
            String line = rest.substring(0, fitting(font, rest, size, width));
            lines.add(line);
            longest = Math.max(longest, width(font, line, size));
            rest = rest.substring(line.length());
        }
        return new FittedText(List.copyOf(lines), size, longest);
    }

    /** How many characters have room in one line, up to where it may be broken if it must be. */
    private static int fitting(PDFont font, String text, float size, float width) throws IOException {
        int end = text.length();
        while (end > 1 && width(font, text.substring(0, end), size) > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        if (end == text.length()) {
            return end;
        }
        for (int at = end; at > 1; at--) {
            if (BREAKS_AFTER.indexOf(text.charAt(at - 1)) >= 0) {
                return at;
            }
        }
        return Math.max(end, text.offsetByCodePoints(0, 1));
    }

    private static float width(PDFont font, String text, float size) throws IOException {
        return font.getStringWidth(text) / EM * size;
    }
}
