package org.wilcoss.custody.platform;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Where a page of a list ended: an opaque text that names the order, and the last row's sort value and id. */
public record Cursor(String sort, String value, long id) {
    private static final String SEPARATOR = "\u001f";

    /** The text for {@code after=} and {@code Link}. */
    public String encode() {
        String text = String.join(SEPARATOR, sort, value, Long.toString(id));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor made for the same order.
     *
     * @throws BrokenCursor if it is not one of ours, or is of another order
     */
    public static Cursor decode(String text, String sort) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> parts = List.of(plain.split(SEPARATOR, -1));
            if (parts.size() == 3 && parts.getFirst().equals(sort) && plain.indexOf('\0') < 0) {
                return new Cursor(sort, parts.get(1), Long.parseLong(parts.getLast()));
            }
        } catch (IllegalArgumentException notOurs) {
            throw new BrokenCursor();
        }
        throw new BrokenCursor();
    }
}
