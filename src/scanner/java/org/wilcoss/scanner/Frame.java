package org.wilcoss.scanner;

import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import org.teavm.jso.typedarrays.Uint8ClampedArray;

/** A picture in shades of grey, a byte each, row by row. */
record Frame(byte[] greys, int width, int height) {
    /** Green counts twice: the eye's weights, near enough, and ZXing's own. */
    static Frame of(Uint8ClampedArray pixels, int width, int height) {
        byte[] greys = new byte[width * height];
        for (int i = 0, p = 0; i < greys.length; i++, p += 4) {
            greys[i] = (byte) ((pixels.get(p) + 2 * pixels.get(p + 1) + pixels.get(p + 2)) >> 2);
        }
        return new Frame(greys, width, height);
    }

    /** Each square of four pixels as one: a blurred or noisy code of large modules grows clear. */
    Frame halved() {
        int halfWidth = width / 2;
        int halfHeight = height / 2;
        byte[] halved = new byte[halfWidth * halfHeight];
        for (int y = 0; y < halfHeight; y++) {
            for (int x = 0; x < halfWidth; x++) {
                int at = 2 * y * width + 2 * x;
                int sum = grey(at) + grey(at + 1) + grey(at + width) + grey(at + width + 1);
                halved[y * halfWidth + x] = (byte) (sum >> 2);
            }
        }
        return new Frame(halved, halfWidth, halfHeight);
    }

    /** Each pixel as the mean of the nine around it, which takes noise away; the outermost stay as they are. */
    Frame smoothed() {
        byte[] smoothed = greys.clone();
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int at = y * width + x;
                smoothed[at] = (byte) ((row(at - width) + row(at) + row(at + width)) / 9);
            }
        }
        return new Frame(smoothed, width, height);
    }

    LuminanceSource luminance() {
        return new PlanarYUVLuminanceSource(greys, width, height, 0, 0, width, height, false);
    }

    private int row(int at) {
        return grey(at - 1) + grey(at) + grey(at + 1);
    }

    private int grey(int at) {
        return greys[at] & 0xff;
    }
}
