package org.wilcoss.custody.files.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.wilcoss.custody.files.Intake;
import org.wilcoss.custody.platform.InvalidFields;

/** The bytes of a file that was sent as a part of a form. */
final class Uploaded {
    private Uploaded() {}

    /**
     * All of them.
     *
     * @throws InvalidFields if there are none, or more than are taken; then not one is read
     */
    static byte[] bytes(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw new InvalidFields("file", "must be chosen, and not be empty");
        }
        if (file.getSize() > Intake.LIMIT.toBytes()) {
            throw Intake.tooLarge();
        }
        try {
            return file.getBytes();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
