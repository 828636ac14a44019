package org.wilcoss.custody.imports;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Files of tests, as bytes in memory. */
final class FileText {
    private FileText() {}

    static Source of(String text) {
        return of(text, StandardCharsets.UTF_8);
    }

    static Source of(String text, Charset charset) {
        byte[] bytes = text.getBytes(charset);
        return () -> new ByteArrayInputStream(bytes);
    }
}
