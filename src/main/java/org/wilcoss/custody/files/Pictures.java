package org.wilcoss.custody.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.Words;

/** Makes pictures anew from their pixels, so that nothing else of a file is ever kept or sent to anybody. */
@Component
class Pictures {
    /** The longest side, in pixels: a paper of A4 has 220 dots an inch then. */
    static final int LONGEST = 2560;
    /** The longest side of the small one: as wide as a phone shows it. */
    static final int SMALL = 640;
    /** 50 megapixels, as much as phones make, and room for rounding; more is refused before it is unpacked. */
    static final long MOST_PIXELS = 51_000_000;

    private static final String FIELD = "file";
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    /** Unpacked, a picture takes up to 80 MB, and what is to be unpacked in passes 300 MB more: one at a time. */
    private final Semaphore turns = new Semaphore(1);

    /** The picture and its small one; nothing if the bytes are neither JPEG nor PNG. */
    Optional<NewFile> remade(byte[] file) {
        String format = format(file);
        if (format == null) {
            return Optional.empty();
        }
        Orientation orientation = format.equals("jpeg") ? Orientation.of(file) : Orientation.UPRIGHT;
        turns.acquireUninterruptibly();
        try {
            BufferedImage picture = Drawing.upright(pixels(file, format), orientation, LONGEST);
            byte[] jpeg = Drawing.jpeg(picture);
            byte[] thumbnail = Drawing.jpeg(Drawing.upright(picture, Orientation.UPRIGHT, SMALL));
            return Optional.of(NewFile.picture(jpeg, thumbnail, picture.getWidth(), picture.getHeight()));
        } finally {
            turns.release();
        }
    }

    private static @Nullable String format(byte[] file) {
        return begins(file, JPEG) ? "jpeg" : begins(file, PNG) ? "png" : null;
    }

    private static boolean begins(byte[] file, byte[] with) {
        return file.length > with.length && java.util.Arrays.equals(file, 0, with.length, with, 0, with.length);
    }

    /** Reads each so manieth pixel of a large picture only, which bounds what it takes in memory. */
    private static BufferedImage pixels(byte[] file, String format) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                throw new InvalidFields(
                        FIELD, Words.say("must have no more than {0} megapixels", MOST_PIXELS / 1_000_000 - 1));
            }
            ImageReadParam sparsely = reader.getDefaultReadParam();
            int step = Math.clamp(Math.max(width, height) / LONGEST, 1, Math.min(width, height));
            sparsely.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, sparsely);
        } catch (InvalidFields refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw new InvalidFields(
                    FIELD, "must be a whole picture that can be read; take it again, or save it as JPEG");
        } finally {
            reader.dispose();
        }
    }
}
