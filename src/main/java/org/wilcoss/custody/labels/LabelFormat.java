package org.wilcoss.custody.labels;

/**
 * The labels that can be printed on: one table of the makers' measures, in their own units. Avery's are those of its
 * templates, with the pitch that gLabels and Avery's own Word files agree on to within 0.8 mm; Brother's white edges
 * are the dots that its raster command references leave unprinted (QL: 106 of 142 and 696 of 732 at 300 dpi; P-touch:
 * 128 at 180 dpi); DYMO's are the printable areas of its LabelWriter driver. Sources: {@code docs/labels.md}.
 */
public enum LabelFormat {
    AVERY_5160(
            "Avery 5160",
            Stock.letter(3, 10)
                    .labels(2.625, 1)
                    .from(0.1875, 0.5)
                    .every(2.75, 1)
                    .inInches()),
    AVERY_5163(
            "Avery 5163",
            Stock.letter(2, 5).labels(4, 2).from(0.15625, 0.5).every(4.1875, 2).inInches()),
    AVERY_22806(
            "Avery 22806",
            Stock.letter(3, 4)
                    .labels(2, 2)
                    .from(0.625, 0.625)
                    .every(2.625, 2.5833)
                    .inInches()),
    AVERY_L7160(
            "Avery L7160", Stock.a4(3, 7).labels(63.5, 38.1).from(7.25, 15.15).every(66, 38.1)),
    AVERY_L7163(
            "Avery L7163", Stock.a4(2, 7).labels(99.1, 38.1).from(4.65, 15.15).every(101.6, 38.1)),
    BROTHER_12("Brother tape, 12 mm", Stock.piece(0, 12).unprinted(3, 1.52)),
    BROTHER_24("Brother tape, 24 mm", Stock.piece(0, 24).unprinted(3, 2.97)),
    BROTHER_62("Brother tape, 62 mm", Stock.piece(62, 0).unprinted(1.54, 3)),
    DYMO_30252("DYMO 30252", Stock.piece(88.9, 27.9).unprinted(5.84, 1.52)),
    DYMO_30334("DYMO 30334", Stock.piece(57.15, 31.75).unprinted(1.02, 1.52));

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // a record of nothing but numbers
    private final Stock stock;

    LabelFormat(String title, Stock stock) {
        this.title = title;
        this.stock = stock;
    }

    /** What its box says. */
    public String title() {
        return title;
    }

    public Stock stock() {
        return stock;
    }
}
