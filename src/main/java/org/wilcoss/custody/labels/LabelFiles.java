package org.wilcoss.custody.labels;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences.PRINT_SCALING;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.Words;

/** Makes PDFs of labels: codes as vectors, the font within, and a word to the viewer not to scale them. */
@Component
public class LabelFiles {
    /** Millimetres; below, a phone needs more luck than a label should. */
    private static final double SMALLEST_MODULE = 0.2;

    private static final String FONT = "/fonts/ttf/OpenSans/OpenSans-Bold.ttf";

    /**
     * The labels in order, on as many pages as they need.
     *
     * @param start the place on the first page where they begin, counted from 1
     * @throws InvalidFields if a page has no such place, or the address of this program is too long for the labels
     */
    public byte[] pdf(LabelFormat format, int start, List<KitLabel> labels) {
        Stock stock = format.stock();
        if (start < 1 || start > stock.places()) {
            throw new InvalidFields("start", Words.say("must be between 1 and {0}", stock.places()));
        }
        try (PDDocument document = new PDDocument()) {
            describe(document);
            PDFont font = font(document);
            int place = start - 1;
            int next = 0;
            while (next < labels.size()) {
                int end = Math.min(labels.size(), next + stock.places() - place);
                page(document, font, stock, new Batch(place, labels.subList(next, end)));
                next = end;
                place = 0;
            }
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            document.save(file);
            return file.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The labels of one page, and the place of the first. */
    private record Batch(int place, List<KitLabel> labels) {}

    private static void page(PDDocument document, PDFont font, Stock stock, Batch batch) throws IOException {
        List<LabelDrawing> drawings = batch.labels().stream()
                .map(label -> new LabelDrawing(stock, arrange(stock, label), font, label.code()))
                .toList();
        LabelDrawing first = drawings.getFirst();
        PDPage page = new PDPage(first.page());
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            for (int i = 0; i < drawings.size(); i++) {
                drawings.get(i).draw(content, stock.place(batch.place() + i), page.getMediaBox());
            }
        }
    }

    private static Arrangement arrange(Stock stock, KitLabel label) {
        Arrangement arrangement = Arrangement.of(stock, label.url());
        if (arrangement.module() < SMALLEST_MODULE) {
            throw new InvalidFields(
                    "format",
                    "is too small for the address of this program; choose larger labels or a shorter address");
        }
        return arrangement;
    }

    private static void describe(PDDocument document) {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle("Labels");
        document.setDocumentInformation(information);
        PDViewerPreferences preferences =
                new PDViewerPreferences(document.getDocumentCatalog().getCOSObject());
        preferences.setPrintScaling(PRINT_SCALING.None);
        document.getDocumentCatalog().setViewerPreferences(preferences);
    }

    private static PDFont font(PDDocument document) throws IOException {
        try (InputStream file = Objects.requireNonNull(LabelFiles.class.getResourceAsStream(FONT), FONT)) {
            return PDType0Font.load(document, file, true);
        }
    }
}
