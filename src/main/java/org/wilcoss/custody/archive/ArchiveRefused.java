package org.wilcoss.custody.archive;

/** An archive was not written or not loaded, and nothing was changed. The message is one sentence with the remedy. */
public final class ArchiveRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ArchiveRefused(String message) {
        super(message);
    }

    ArchiveRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
