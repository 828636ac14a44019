package org.wilcoss.custody.papers;

import java.time.ZoneId;

/** The two sizes of paper that printers hold, and how wide a sheet is between its margins. */
public enum PaperSize {
    LETTER("8.5in 11in", 702),
    A4("210mm 297mm", 680);

    private final String size;
    private final int width;

    PaperSize(String size, int width) {
        this.size = size;
        this.width = width;
    }

    /** The usual one where a club's clocks are. */
    public static PaperSize of(ZoneId zone) {
        return zone.getId().startsWith("America/") || zone.getId().startsWith("US/") ? LETTER : A4;
    }

    /** For {@code @page}. */
    public String css() {
        return size;
    }

    /** CSS pixels between the margins of 15 mm. */
    public int width() {
        return width;
    }
}
