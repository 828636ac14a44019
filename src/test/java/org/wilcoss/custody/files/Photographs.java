package org.wilcoss.custody.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Pictures as phones make them, and as an attacker would. */
public final class Photographs {
    static final int RED = 0xE02020;
    static final int GREEN = 0x20A040;
    static final int BLUE = 0x2040E0;
    static final int YELLOW = 0xE0D020;

    private Photographs() {}

    /** Four fields: red and green above, blue and yellow below; of a colour of its own in the middle. */
    static BufferedImage fields(int width, int height, int type, int middle) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D pen = image.createGraphics();
        int[] colours = {RED, GREEN, BLUE, YELLOW};
        for (int n = 0; n < colours.length; n++) {
            pen.setColor(new Color(colours[n]));
            pen.fillRect(n % 2 * width / 2, n / 2 * height / 2, (width + 1) / 2, (height + 1) / 2);
        }
        pen.setColor(new Color(middle));
        pen.fillRect(width * 3 / 8, height * 3 / 8, width / 4, height / 4);
        pen.dispose();
        return image;
    }

    /** A JPEG like no other. */
    public static byte[] jpeg(int width, int height, int middle) {
        return packed(fields(width, height, BufferedImage.TYPE_INT_RGB, middle), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return packed(fields(width, height, BufferedImage.TYPE_INT_ARGB, 0), "png");
    }

    static byte[] packed(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static BufferedImage unpacked(byte[] picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The JPEG with what a phone writes into it: how it was held, its name, and where it was. */
    static byte[] withExif(byte[] jpeg, int orientation) {
        return inserted(jpeg, exif(orientation, ByteOrder.BIG_ENDIAN));
    }

    static byte[] inserted(byte[] jpeg, byte[] exif) {
        ByteBuffer all = ByteBuffer.allocate(jpeg.length + exif.length + 4);
        all.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) 0xE1).putShort((short) (exif.length + 2));
        return all.put(exif).put(jpeg, 2, jpeg.length - 2).array();
    }

    /** Exif: an IFD with make, orientation and a GPS IFD, which says 47° 22′ north. */
    static byte[] exif(int orientation, ByteOrder order) {
        ByteBuffer tiff = ByteBuffer.allocate(120).order(order);
        tiff.put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x010F, 2, 12).putInt(50);
        entry(tiff, 0x0112, 3, 1).putShort((short) orientation).putShort((short) 0);
        entry(tiff, 0x8825, 4, 1).putInt(64);
        tiff.putInt(0).put("PhoneMaker 9".getBytes(StandardCharsets.US_ASCII));
        tiff.position(64).putShort((short) 2);
        entry(tiff, 0x0001, 2, 2).put("N\0\0\0".getBytes(StandardCharsets.US_ASCII));
        entry(tiff, 0x0002, 5, 1).putInt(94);
        tiff.putInt(0).putInt(4722).putInt(100);
        byte[] all = new byte[6 + tiff.capacity()];
        System.arraycopy("Exif\0\0".getBytes(StandardCharsets.US_ASCII), 0, all, 0, 6);
        System.arraycopy(tiff.array(), 0, all, 6, tiff.capacity());
        return all;
    }

    private static ByteBuffer entry(ByteBuffer tiff, int tag, int type, int count) {
        return tiff.putShort((short) tag).putShort((short) type).putInt(count);
    }

    /** A PNG of black, much larger than its bytes let one think. */
    static byte[] bomb(int width, int height) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(lines)) {
            byte[] line = new byte[1 + (width + 7) / 8];
            for (int y = 0; y < height; y++) {
                deflated.write(line);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        ByteBuffer head = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 1);
        ByteBuffer all = ByteBuffer.allocate(lines.size() + 100);
        all.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk(all, "IHDR", head.array());
        chunk(all, "IDAT", lines.toByteArray());
        chunk(all, "IEND", new byte[0]);
        return java.util.Arrays.copyOf(all.array(), all.position());
    }

    private static void chunk(ByteBuffer all, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        all.putInt(data.length).put(name).put(data).putInt((int) sum.getValue());
    }

    /** A PDF of one empty page. */
    static byte[] pdf() {
        return """
                %PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
                trailer<</Root 1 0 R>>
                %%EOF
                """.getBytes(StandardCharsets.US_ASCII);
    }
}
