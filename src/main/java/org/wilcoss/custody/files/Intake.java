package org.wilcoss.custody.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.Words;

/**
 * Looks into what was uploaded. What a file is, its bytes decide; its name and what the sender calls it count for
 * nothing. Takes processor time, so it is done before a transaction begins.
 */
@Component
public class Intake {
    /** The largest file: a phone's picture of 50 megapixels has about 15 MB. */
    static final DataSize LIMIT = DataSize.ofMegabytes(20);

    private static final String FIELD = "file";
    private static final byte[] PDF_BEGINS = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PDF_ENDS = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    /** Readers look for the end mark in the last 1,024 bytes (PDF 1.7, annex H.3). */
    private static final int PDF_TAIL = 1024;

    private final Pictures pictures;

    Intake(Pictures pictures) {
        this.pictures = pictures;
    }

    /**
     * A picture, made anew: upright, no larger than need be, without anything that the camera wrote into it.
     *
     * @throws InvalidFields if it is no JPEG or PNG, too large in bytes or pixels, or broken
     */
    public NewFile picture(byte[] file) {
        refuseIfTooLarge(file);
        return pictures.remade(file).orElseThrow(() -> new InvalidFields(FIELD, "must be a JPEG or PNG picture"));
    }

    /**
     * A paper: a picture, made anew as any, or a PDF, which is kept as it is and never shown as a part of a page.
     *
     * @throws InvalidFields if it is none of them, too large in bytes or pixels, or broken
     */
    public NewFile paper(byte[] file) {
        refuseIfTooLarge(file);
        if (isPdf(file)) {
            return NewFile.pdf(file);
        }
        return pictures.remade(file).orElseThrow(() -> new InvalidFields(FIELD, "must be a JPEG, a PNG or a PDF"));
    }

    /**
     * The bytes of a file that was sent as a part of a form.
     *
     * @throws InvalidFields if there are none, or more than are taken; then not one is read
     */
    public static byte[] bytes(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw new InvalidFields(FIELD, "must be chosen, and not be empty");
        }
        if (file.getSize() > LIMIT.toBytes()) {
            throw tooLarge();
        }
        try {
            return file.getBytes();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void refuseIfTooLarge(byte[] file) {
        if (file.length > LIMIT.toBytes()) {
            throw tooLarge();
        }
    }

    private static InvalidFields tooLarge() {
        return new InvalidFields(FIELD, Words.say("must be no larger than {0} MB", LIMIT.toMegabytes()));
    }

    private static boolean isPdf(byte[] file) {
        if (file.length < PDF_BEGINS.length
                || !Arrays.equals(file, 0, PDF_BEGINS.length, PDF_BEGINS, 0, PDF_BEGINS.length)) {
            return false;
        }
        for (int at = file.length - PDF_ENDS.length; at >= Math.max(0, file.length - PDF_TAIL); at--) {
            if (Arrays.equals(file, at, at + PDF_ENDS.length, PDF_ENDS, 0, PDF_ENDS.length)) {
                return true;
            }
        }
        return false;
    }
}
