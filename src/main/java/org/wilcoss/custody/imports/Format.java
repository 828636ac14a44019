package org.wilcoss.custody.imports;

/** Whose columns a file has. */
public enum Format {
    CUSTODY_MANAGER("Custody Manager"),
    SNIPE_IT("Snipe-IT"),
    SHELF("Shelf"),
    HOMEBOX("Homebox");

    private final String words;

    Format(String words) {
        this.words = words;
    }

    /** What people call it. */
    public String words() {
        return words;
    }
}
