package org.wilcoss.custody.labels;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** One label, drawn: the QR code as one shape, so that no hairline shows between its modules, and the kit's code. */
final class LabelDrawing {
    private static final float POINTS = 72 / 25.4f;

    /** Open Sans' capitals, in sizes of the letters: lines are centred by them. */
    private static final float CAPITALS = 0.714f;

    private final Stock stock;
    private final Arrangement arrangement;
    private final PDFont font;
    private final FittedText text;

    LabelDrawing(Stock stock, Arrangement arrangement, PDFont font, String code) {
        this.stock = stock;
        this.arrangement = arrangement;
        this.font = font;
        Box box = arrangement.text();
        try {
            text = FittedText.of(font, FittedText.printable(font, code), points(box.width()), points(box.height()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The page that this label needs; on tape it ends where the label does. */
    PDRectangle page() {
        double width = stock.pageWidth() > 0
                ? stock.pageWidth()
                : arrangement.text().x() + text.width() / POINTS + stock.insetAcross();
        double height = stock.pageHeight() > 0 ? stock.pageHeight() : arrangement.labelHeight(stock);
        return new PDRectangle(points(width), points(height));
    }

    void draw(PDPageContentStream content, Box label, PDRectangle page) throws IOException {
        drawCode(content, arrangement.code().within(label), page);
        drawText(content, arrangement.text().within(label), page);
    }

    private void drawCode(PDPageContentStream content, Box box, PDRectangle page) throws IOException {
        Symbol symbol = arrangement.symbol();
        for (int y = 0; y < symbol.size(); y++) {
            for (int x = 0; x < symbol.size(); x++) {
                int from = x;
                while (x < symbol.size() && symbol.isDark(x, y)) {
                    x++;
                }
                if (x > from) {
                    double top = box.y() + y * arrangement.module();
                    content.addRect(
                            points(box.x() + from * arrangement.module()),
                            page.getHeight() - points(top + arrangement.module()),
                            points((x - from) * arrangement.module()),
                            points(arrangement.module()));
                }
            }
        }
        content.fill();
    }

    private void drawText(PDPageContentStream content, Box box, PDRectangle page) throws IOException {
        float leading = text.size() * FittedText.LEADING;
        float block = leading * (text.lines().size() - 1) + CAPITALS * text.size();
        float baseline = page.getHeight() - points(box.y() + box.height() / 2) + block / 2 - CAPITALS * text.size();
        for (String line : text.lines()) {
            float free = points(box.width()) - font.getStringWidth(line) / 1000 * text.size();
            content.beginText();
            content.setFont(font, text.size());
            content.newLineAtOffset(points(box.x()) + (arrangement.below() ? free / 2 : 0), baseline);
            content.showText(line);
            content.endText();
            baseline -= leading;
        }
    }

    private static float points(double millimetres) {
        return (float) millimetres * POINTS;
    }
}
