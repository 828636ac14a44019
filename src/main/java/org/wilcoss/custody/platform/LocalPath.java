package org.wilcoss.custody.platform;

import org.jspecify.annotations.Nullable;

/** Where a page may send a browser next: somewhere on this site, whatever the link that led here said. */
public final class LocalPath {
    private static final String PATH = "/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*";

    private LocalPath() {}

    /** The wish, if it is a path of this site, else the start page. */
    public static String orStart(@Nullable String wish) {
        return wish != null && wish.matches(PATH) ? wish : "/";
    }
}
