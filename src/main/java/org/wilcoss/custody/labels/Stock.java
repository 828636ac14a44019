package org.wilcoss.custody.labels;

/**
 * What a printer is fed with. All measures are millimetres; a length of 0 is cut as long as the label needs it.
 *
 * @param left from the page's edge to the first label
 * @param top from the page's edge to the first label
 * @param pitchAcross from one label's left edge to the next one's
 * @param pitchDown from one label's upper edge to the next one's
 * @param insetAcross what is left white at a label's ends, for a printer that cannot reach it or feeds askew
 * @param insetDown the same above and below
 */
public record Stock(
        double pageWidth,
        double pageHeight,
        int columns,
        int rows,
        double width,
        double height,
        double left,
        double top,
        double pitchAcross,
        double pitchDown,
        double insetAcross,
        double insetDown) {
    private static final double INCH = 25.4;

    /** What a sheet fed askew or a label cut askew may be off. */
    private static final double SHEET_INSET = 2;

    /** A sheet of 8.5 by 11 inches. */
    static Stock letter(int columns, int rows) {
        return sheet(8.5 * INCH, 11 * INCH, columns, rows);
    }

    static Stock a4(int columns, int rows) {
        return sheet(210, 297, columns, rows);
    }

    /** A label of its own, or a piece of tape: the page is the label. */
    static Stock piece(double width, double height) {
        return new Stock(width, height, 1, 1, width, height, 0, 0, 0, 0, 0, 0);
    }

    private static Stock sheet(double width, double height, int columns, int rows) {
        return new Stock(width, height, columns, rows, 0, 0, 0, 0, 0, 0, SHEET_INSET, SHEET_INSET);
    }

    Stock labels(double labelWidth, double labelHeight) {
        return new Stock(
                pageWidth,
                pageHeight,
                columns,
                rows,
                labelWidth,
                labelHeight,
                left,
                top,
                pitchAcross,
                pitchDown,
                insetAcross,
                insetDown);
    }

    Stock from(double firstLeft, double firstTop) {
        return new Stock(
                pageWidth,
                pageHeight,
                columns,
                rows,
                width,
                height,
                firstLeft,
                firstTop,
                pitchAcross,
                pitchDown,
                insetAcross,
                insetDown);
    }

    Stock every(double across, double down) {
        return new Stock(
                pageWidth, pageHeight, columns, rows, width, height, left, top, across, down, insetAcross, insetDown);
    }

    Stock unprinted(double across, double down) {
        return new Stock(
                pageWidth, pageHeight, columns, rows, width, height, left, top, pitchAcross, pitchDown, across, down);
    }

    /** The same sheet, its labels' measures given in inches. */
    Stock inInches() {
        return labels(width * INCH, height * INCH)
                .from(left * INCH, top * INCH)
                .every(pitchAcross * INCH, pitchDown * INCH);
    }

    /** How many labels a page has. */
    public int places() {
        return columns * rows;
    }

    public boolean isSheet() {
        return places() > 1;
    }

    /** The label at a place, counted from 0 at the upper left, row by row. */
    Box place(int index) {
        int row = index / columns;
        int column = index % columns;
        return new Box(left + column * pitchAcross, top + row * pitchDown, width, height);
    }
}
