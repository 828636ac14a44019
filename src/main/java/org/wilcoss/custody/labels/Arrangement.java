package org.wilcoss.custody.labels;

/**
 * Where a label's QR code and its text go, in millimetres from the label's upper left.
 *
 * @param module how large one of the code's modules is
 * @param text where the text must fit; on tape without end only as wide as it may get
 * @param below whether the text stands below the code and not beside it
 */
record Arrangement(Symbol symbol, double module, Box code, Box text, boolean below) {
    /** Three dots of a 300 dpi printer: from here on modules are whole dots, so that all come out alike. */
    private static final double DOT = 25.4 / 300;

    private static final int DOTS_THAT_COUNT = 3;

    /** The code on tape that runs across it. */
    private static final double CODE_ACROSS = 25;

    private static final double TEXT_BELOW = 7;

    /** Text on tape gets no longer than this. */
    private static final double LONGEST_TEXT = 60;

    /** A label that is wider than this much of its height has its text beside the code. */
    private static final double WIDE = 1.3;

    static Arrangement of(Stock stock, String url) {
        Symbol symbol = Symbol.of(url, size -> module(stock, size));
        double module = module(stock, symbol.size());
        return isBelow(stock) ? below(stock, symbol, module) : beside(stock, symbol, module);
    }

    private static boolean isBelow(Stock stock) {
        return stock.width() > 0 && stock.height() > 0 && stock.width() < WIDE * stock.height();
    }

    private static Arrangement below(Stock stock, Symbol symbol, double module) {
        double side = module * symbol.size();
        double quiet = module * Symbol.QUIET;
        double top = Math.max(stock.insetDown(), quiet);
        double textTop = top + side + quiet;
        Box text = new Box(
                stock.insetAcross(),
                textTop,
                stock.width() - 2 * stock.insetAcross(),
                stock.height() - textTop - stock.insetDown());
        return new Arrangement(symbol, module, new Box((stock.width() - side) / 2, top, side, side), text, true);
    }

    private static Arrangement beside(Stock stock, Symbol symbol, double module) {
        double side = module * symbol.size();
        double quiet = module * Symbol.QUIET;
        double height = stock.height() > 0 ? stock.height() : side + 2 * Math.max(stock.insetDown(), quiet);
        double left = Math.max(stock.insetAcross(), quiet);
        double textLeft = left + side + quiet;
        double textWidth = stock.width() > 0 ? stock.width() - textLeft - stock.insetAcross() : LONGEST_TEXT;
        Box code = new Box(left, (height - side) / 2, side, side);
        Box text = new Box(textLeft, stock.insetDown(), textWidth, height - 2 * stock.insetDown());
        return new Arrangement(symbol, module, code, text, false);
    }

    /** The largest module with which so many of them, and what must stay white around them, have room. */
    private static double module(Stock stock, int size) {
        double whole = size + 2.0 * Symbol.QUIET;
        double most = stock.height() == 0
                ? CODE_ACROSS / size
                : Math.min((stock.height() - 2 * stock.insetDown()) / size, stock.height() / whole);
        if (isBelow(stock)) {
            double height = stock.height() - stock.insetDown() - TEXT_BELOW;
            most = Math.min(height / whole, (height - stock.insetDown()) / (size + Symbol.QUIET));
        } else if (stock.width() > 0) {
            most = Math.min(most, stock.width() / 2 / whole);
        }
        double dots = Math.floor(most / DOT);
        return dots < DOTS_THAT_COUNT ? most : dots * DOT;
    }

    double labelHeight(Stock stock) {
        return stock.height() > 0 ? stock.height() : code.height() + 2 * code.y();
    }
}
