package org.wilcoss.custody.settings;

import java.util.Locale;

/** A colour on white paper, in sRGB. */
record Colour(int red, int green, int blue) {
    /** What a drawing needs to be seen by (WCAG 2.2, success criterion 1.4.11). */
    static final double LEAST_CONTRAST = 3;

    private static final int FULL = 255;
    private static final int HEX = 16;
    private static final double DARKER = 0.97;

    /** Reads {@code #rrggbb}. */
    static Colour parse(String text) {
        int all = Integer.parseInt(text, 1, text.length(), HEX);
        return new Colour(all >> HEX, (all >> (HEX / 2)) & FULL, all & FULL);
    }

    boolean isSeen() {
        return contrast() >= LEAST_CONTRAST;
    }

    /** To white, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
    double contrast() {
        double luminance = 0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue);
        return 1.05 / (luminance + 0.05);
    }

    /** The lightest of its darker shades that is seen. */
    Colour seen() {
        Colour shade = this;
        while (!shade.isSeen()) {
            shade = new Colour(
                    (int) (shade.red * DARKER), (int) (shade.green * DARKER), (int) (shade.blue * DARKER));
        }
        return shade;
    }

    private static double light(int channel) {
        double part = (double) channel / FULL;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }
}
