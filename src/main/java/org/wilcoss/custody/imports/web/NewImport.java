package org.wilcoss.custody.imports.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.imports.Format;
import org.wilcoss.custody.platform.InvalidFields;

/**
 * A file to import.
 *
 * @param file its bytes in Base64 (RFC 4648, section 4)
 * @param format whose columns it has, if its headings do not tell
 */
record NewImport(
        @NotNull @NotBlank @Size(max = 500_000) @Pattern(regexp = "[A-Za-z0-9+/]+={0,2}", message = "must be Base64")
        String file,

        @Nullable Format format) {

    byte[] bytes() {
        try {
            return Base64.getDecoder().decode(file);
        } catch (IllegalArgumentException cutShort) {
            throw new InvalidFields("file", "must be Base64");
        }
    }
}
