package org.wilcoss.custody.ledger;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which tile of a level, and how wide (C2SP tlog-tiles): {@code x001/x234/067}, and {@code .p/5} behind it if it is
 * partial.
 *
 * @param index counted from the left
 * @param width in hashes or entries: 256, or less for a partial tile
 */
record TilePath(long index, int width) {
    static final int FULL = 256;

    /** Levels of the tree in one tile. */
    static final int HEIGHT = 8;

    private static final Pattern FORM = Pattern.compile("((?:x[0-9]{3}/){0,4}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    /** The path's tile, or nothing if it is not written in the one way there is. */
    static Optional<TilePath> parse(String path) {
        Matcher form = FORM.matcher(path);
        if (!form.matches()) {
            return Optional.empty();
        }
        long index = Long.parseLong(form.group(1).replaceAll("[x/]", ""));
        String width = form.group(2);
        TilePath tile = new TilePath(index, width == null ? FULL : Integer.parseInt(width));
        return tile.width <= FULL && tile.toString().equals(path) ? Optional.of(tile) : Optional.empty();
    }

    /** The position of its first hash, or entry, within its level. */
    long from() {
        return index * FULL;
    }

    /** The position behind its last one. */
    long to() {
        return from() + width;
    }

    @Override
    public String toString() {
        StringBuilder path = new StringBuilder(digits(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x" + digits(rest % 1000) + "/");
        }
        return width == FULL ? path.toString() : path + ".p/" + width;
    }

    private static String digits(long three) {
        return String.format(Locale.ROOT, "%03d", three);
    }
}
