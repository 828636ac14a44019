package org.wilcoss.custody.files;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How a camera was held: the one number of a JPEG's Exif data that is of use here (CIPA DC-008, tag 0x0112). All else in
 * there is passed over, so that no other reader of hostile bytes is needed.
 */
record Orientation(int value) {
    static final Orientation UPRIGHT = new Orientation(1);

    private static final int START_OF_SCAN = 0xDA;
    private static final int APP1 = 0xE1;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int IFD_ENTRY = 12;
    private static final int HIGHEST = 8;

    /** That of a JPEG; upright if it does not say, or not in a way that can be read. */
    static Orientation of(byte[] jpeg) {
        ByteBuffer bytes = ByteBuffer.wrap(jpeg);
        int at = 2;
        while (at + 4 <= jpeg.length && (jpeg[at] & 0xFF) == 0xFF) {
            int marker = jpeg[at + 1] & 0xFF;
            int length = bytes.getShort(at + 2) & 0xFFFF;
            int end = at + 2 + length;
            if (marker == START_OF_SCAN || length < 2 || end > jpeg.length) {
                break;
            }
            int tiff = at + 4 + EXIF.length;
            if (marker == APP1 && tiff <= end && Arrays.equals(jpeg, at + 4, tiff, EXIF, 0, EXIF.length)) {
                return ofTiff(bytes.slice(tiff, end - tiff));
            }
            at = end;
        }
        return UPRIGHT;
    }

    private static Orientation ofTiff(ByteBuffer tiff) {
        if (tiff.remaining() < 8) {
            return UPRIGHT;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = tiff.getInt(4) & 0xFFFFFFFFL;
        if (directory + 2 > tiff.limit()) {
            return UPRIGHT;
        }
        int entry = (int) directory + 2;
        for (int left = tiff.getShort((int) directory) & 0xFFFF;
                left > 0 && entry + IFD_ENTRY <= tiff.limit();
                left--, entry += IFD_ENTRY) {
            if ((tiff.getShort(entry) & 0xFFFF) == TAG && tiff.getShort(entry + 2) == SHORT) {
                int value = tiff.getShort(entry + 8);
                return value >= 1 && value <= HIGHEST ? new Orientation(value) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Whether what is wide in the file is seen high. */
    boolean isTurned() {
        return value > 4;
    }

    /** From the file's pixels to those to be seen, for a picture that measures this much in the file. */
    AffineTransform upright(double width, double height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
