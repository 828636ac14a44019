package org.wilcoss.custody.papers;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A PDF as somebody who opens it has it.
 *
 * @param text of all pages, with single spaces
 * @param pages as a printer makes them at 200 dots per inch
 */
record OpenedPdf(String text, PDRectangle size, List<BufferedImage> pages) {
    private static final int DOTS_PER_INCH = 200;

    static OpenedPdf of(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            PDFRenderer renderer = new PDFRenderer(document);
            List<BufferedImage> pages = IntStream.range(0, document.getNumberOfPages())
                    .mapToObj(page -> render(renderer, page))
                    .toList();
            return new OpenedPdf(
                    stripper.getText(document).replaceAll("\\s+", " "),
                    document.getPage(0).getMediaBox(),
                    pages);
        }
    }

    /** What the QR codes on a page say. */
    List<String> codes(int page) throws NotFoundException {
        BufferedImage image = pages.get(page);
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        BinaryBitmap bitmap = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
        return Arrays.stream(new QRCodeMultiReader().decodeMultiple(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)))
                .map(Result::getText)
                .toList();
    }

    /** Keeps the pages as pictures, for somebody to look at. */
    void keep(String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "papers"));
        for (int page = 0; page < pages.size(); page++) {
            ImageIO.write(
                    pages.get(page),
                    "png",
                    folder.resolve("%s-%d.png".formatted(name, page + 1)).toFile());
        }
    }

    private static BufferedImage render(PDFRenderer renderer, int page) {
        try {
            return renderer.renderImageWithDPI(page, DOTS_PER_INCH);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
