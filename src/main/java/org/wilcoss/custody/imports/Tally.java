package org.wilcoss.custody.imports;

/**
 * What became of lines.
 *
 * @param registered new kits
 * @param unchanged kits that are in the catalogue as the file has them
 * @param refused lines that became nothing
 * @param cases opened about the new kits
 */
public record Tally(int registered, int unchanged, int refused, int cases) {
    static final Tally NONE = new Tally(0, 0, 0, 0);

    public int lines() {
        return registered + unchanged + refused;
    }

    Tally plus(Tally other) {
        return new Tally(
                registered + other.registered,
                unchanged + other.unchanged,
                refused + other.refused,
                cases + other.cases);
    }
}
