package org.wilcoss.custody.platform;

/**
 * The program cannot work here, by nobody's fault in it. The message is one sentence for the console that names what is
 * wrong and the remedy; no secret is in it.
 */
public abstract class CannotWork extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected CannotWork(String message) {
        super(message, null, false, false);
    }
}
