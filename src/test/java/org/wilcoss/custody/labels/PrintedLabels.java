package org.wilcoss.custody.labels;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A file of labels as a printer makes it: black or white, no grey.
 *
 * @param sizes of the pages, in points
 * @param text of all pages, with single spaces
 */
record PrintedLabels(List<PDRectangle> sizes, List<BufferedImage> pages, String text) {
    static final int DOTS_PER_INCH = 300;
    private static final double DOTS = DOTS_PER_INCH / 25.4;

    static PrintedLabels of(byte[] file) {
        return of(file, DOTS_PER_INCH);
    }

    static PrintedLabels of(byte[] file, int dotsPerInch) {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDFRenderer renderer = new PDFRenderer(document);
            List<BufferedImage> pages = IntStream.range(0, document.getNumberOfPages())
                    .mapToObj(page -> render(renderer, page, dotsPerInch))
                    .toList();
            List<PDRectangle> sizes = IntStream.range(0, document.getNumberOfPages())
                    .mapToObj(page -> document.getPage(page).getMediaBox())
                    .toList();
            return new PrintedLabels(
                    sizes,
                    pages,
                    new PDFTextStripper()
                            .getText(document)
                            .replaceAll("\\s+", " ")
                            .strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The part of a page that one label is. */
    BufferedImage cut(int page, Box label) {
        BufferedImage whole = pages.get(page);
        Rectangle part = new Rectangle(
                        dots(label.x()),
                        dots(label.y()),
                        label.width() == 0 ? whole.getWidth() : dots(label.width()),
                        label.height() == 0 ? whole.getHeight() : dots(label.height()))
                .intersection(new Rectangle(whole.getWidth(), whole.getHeight()));
        return whole.getSubimage(part.x, part.y, part.width, part.height);
    }

    /** What is printed within a picture, or nothing if it is white. */
    static Optional<Rectangle> ink(BufferedImage image) {
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .filter(n -> (image.getRGB(n % image.getWidth(), n / image.getWidth()) & 0xFF) == 0)
                .mapToObj(n -> new Rectangle(n % image.getWidth(), n / image.getWidth(), 1, 1))
                .reduce(Rectangle::union);
    }

    /** What the QR code in a picture says: looked at again from farther and from nearer, as a phone's next frames do. */
    static String read(BufferedImage image) {
        return Stream.of(1, 0.5, 0.75, 1.5)
                .map(scale -> scaled(image, scale.doubleValue()))
                .flatMap(seen -> Stream.of(read(seen, true), read(seen, false)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("nothing");
    }

    private static Optional<String> read(BufferedImage image, boolean local) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var light = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        Binarizer binarizer = local ? new HybridBinarizer(light) : new GlobalHistogramBinarizer(light);
        try {
            return Optional.of(new QRCodeReader()
                    .decode(new BinaryBitmap(binarizer), Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText());
        } catch (ReaderException missed) {
            return Optional.empty();
        }
    }

    private static BufferedImage scaled(BufferedImage image, double scale) {
        int width = (int) (image.getWidth() * scale);
        int height = (int) (image.getHeight() * scale);
        BufferedImage other = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = other.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return other;
    }

    static int dots(double millimetres) {
        return (int) Math.round(millimetres * DOTS);
    }

    /** Keeps the pages as pictures, for somebody to look at. */
    void keep(String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "labels"));
        for (int page = 0; page < pages.size(); page++) {
            ImageIO.write(
                    pages.get(page),
                    "png",
                    folder.resolve("%s-%d.png".formatted(name, page + 1)).toFile());
        }
    }

    private static BufferedImage render(PDFRenderer renderer, int page, int dotsPerInch) {
        try {
            return renderer.renderImageWithDPI(page, dotsPerInch, ImageType.BINARY);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
