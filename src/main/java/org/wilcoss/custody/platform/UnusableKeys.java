package org.wilcoss.custody.platform;

/** The program cannot start with the keys that it has; the message holds no key. */
public final class UnusableKeys extends CannotWork {
    private static final long serialVersionUID = 1L;

    private UnusableKeys(String message) {
        super(message);
    }

    static UnusableKeys missing(String source) {
        return new UnusableKeys("The database holds encrypted values, but there is no key ring in " + source
                + ": restore the file from your backup, or set ENCRYPTION_KEY.");
    }

    static UnusableKeys malformed(String source) {
        return new UnusableKeys("The key ring in " + source
                + " cannot be read: restore it from your backup; it must be exactly what this program wrote.");
    }

    static UnusableKeys wrong(String source) {
        return new UnusableKeys("The key ring in " + source
                + " is not the one that this database was encrypted with: use the one that belongs to it.");
    }

    static UnusableKeys unwritable(String source, String reason) {
        return new UnusableKeys("The key ring cannot be kept in " + source + " (" + reason
                + "): make the folder writable, or set ENCRYPTION_KEY.");
    }
}
