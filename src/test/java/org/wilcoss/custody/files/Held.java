package org.wilcoss.custody.files;

import java.awt.image.BufferedImage;

/** What a camera stores that was held in one of the eight ways (Exif 2.32, 4.6.5.1.6): the way back is ours to find. */
final class Held {
    private Held() {}

    /** The picture that is to be seen, as the file has it. */
    static BufferedImage as(BufferedImage seen, int orientation) {
        int width = orientation > 4 ? seen.getHeight() : seen.getWidth();
        int height = orientation > 4 ? seen.getWidth() : seen.getHeight();
        BufferedImage stored = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                stored.setRGB(column, row, pixel(seen, orientation, row, column));
            }
        }
        return stored;
    }

    /** Where row 0 and column 0 of the file are in what is seen: 1 top left, 2 top right, 3 bottom right, 4 bottom left … */
    private static int pixel(BufferedImage seen, int orientation, int row, int column) {
        int right = seen.getWidth() - 1;
        int bottom = seen.getHeight() - 1;
        return switch (orientation) {
            case 1 -> seen.getRGB(column, row);
            case 2 -> seen.getRGB(right - column, row);
            case 3 -> seen.getRGB(right - column, bottom - row);
            case 4 -> seen.getRGB(column, bottom - row);
            case 5 -> seen.getRGB(row, column);
            case 6 -> seen.getRGB(right - row, column);
            case 7 -> seen.getRGB(right - row, bottom - column);
            default -> seen.getRGB(row, bottom - column);
        };
    }
}
