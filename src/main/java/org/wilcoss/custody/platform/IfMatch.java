package org.wilcoss.custody.platform;

import org.jspecify.annotations.Nullable;

/**
 * The version that the caller read before deciding to change a resource (RFC 9110, section 13.1.1); controllers take it
 * as a parameter.
 *
 * @param version the version in the header, or null if the caller does not care
 */
public record IfMatch(@Nullable Integer version) {
    private static final int NONE_OF_OURS = -1;

    /** Reads the header; a tag that we never gave out matches no version. */
    public static IfMatch parse(@Nullable String header) {
        if (header == null || header.equals("*")) {
            return new IfMatch(null);
        }
        return new IfMatch(
                header.matches("\"\\d{1,9}\"") ? Integer.parseInt(header, 1, header.length() - 1, 10) : NONE_OF_OURS);
    }

    /** The ETag of a version. */
    static String tag(int version) {
        return "\"" + version + "\"";
    }

    /**
     * Stops a change of something that changed meanwhile.
     *
     * @param thing the glossary's word for it, such as {@code kit}
     * @throws ChangedSinceRead if the caller named another version
     */
    public void mustBe(int present, String thing) {
        if (version != null && version != present) {
            throw new ChangedSinceRead(thing);
        }
    }
}
