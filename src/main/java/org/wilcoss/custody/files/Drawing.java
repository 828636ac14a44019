package org.wilcoss.custody.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws pictures upright and smaller, in plain sRGB on white, and packs them as JPEG without a word beside. */
final class Drawing {
    /** Print on a scanned paper stays sharp; half the bytes of 0.95. */
    private static final float QUALITY = 0.85f;

    private Drawing() {}

    /** The picture as it is to be seen, its longest side no longer than this. */
    static BufferedImage upright(BufferedImage picture, Orientation orientation, int longest) {
        BufferedImage source = picture;
        while (Math.max(source.getWidth(), source.getHeight()) > 2 * longest) {
            source = drawn(source, Orientation.UPRIGHT, 0.5);
        }
        int side = Math.max(source.getWidth(), source.getHeight());
        return drawn(source, orientation, Math.min(1, (double) longest / side));
    }

    private static BufferedImage drawn(BufferedImage picture, Orientation orientation, double scale) {
        int width = measure(picture.getWidth() * scale);
        int height = measure(picture.getHeight() * scale);
        BufferedImage drawn = orientation.isTurned()
                ? new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB)
                : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        AffineTransform way = orientation.upright(width, height);
        way.scale((double) width / picture.getWidth(), (double) height / picture.getHeight());
        Graphics2D pen = drawn.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, way, null);
        pen.dispose();
        return drawn;
    }

    private static int measure(double pixels) {
        return Math.max(1, (int) Math.round(pixels));
    }

    static byte[] jpeg(BufferedImage picture) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam packed = writer.getDefaultWriteParam();
            packed.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            packed.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), packed);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
