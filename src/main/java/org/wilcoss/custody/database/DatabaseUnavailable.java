package org.wilcoss.custody.database;

/**
 * The database cannot be used. The message is one sentence that names what is wrong and the remedy, fit to be
 * printed as it is; it never holds a password.
 */
public final class DatabaseUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseUnavailable(String message) {
        super(message);
    }

    public DatabaseUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
