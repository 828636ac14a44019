package org.wilcoss.custody.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail, with or without a file.
 *
 * @param to addresses, of which none sees another
 */
public record Letter(List<String> to, String subject, String text, @Nullable Enclosure enclosure) {
    public Letter {
        to = List.copyOf(to);
    }

    /** The file, and its media type. */
    @SuppressWarnings("ArrayRecordComponent") // never compared; the bytes go to the mail as they are
    public record Enclosure(String name, String type, byte[] bytes) {}
}
