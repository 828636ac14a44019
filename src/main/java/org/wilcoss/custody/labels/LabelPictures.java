package org.wilcoss.custody.labels;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.stereotype.Component;

/** Shows labels before they are printed: a picture of the very page that the file has first. */
@Component
public class LabelPictures {
    private static final int OF_SHEETS = 96;
    private static final int OF_PIECES = 200;

    private final LabelFiles files;

    LabelPictures(LabelFiles files) {
        this.files = files;
    }

    /** How fine the picture is. */
    public static int dotsPerInch(LabelFormat format) {
        return format.stock().isSheet() ? OF_SHEETS : OF_PIECES;
    }

    /** The first page as PNG. */
    public byte[] firstPage(LabelFormat format, int start, List<KitLabel> labels) {
        int room = Math.max(1, format.stock().places() - start + 1);
        byte[] file = files.pdf(format, start, labels.subList(0, Math.min(room, labels.size())));
        try (PDDocument document = Loader.loadPDF(file)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, dotsPerInch(format), ImageType.GRAY);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(page, "png", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
