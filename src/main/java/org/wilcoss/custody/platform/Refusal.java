package org.wilcoss.custody.platform;

import java.util.List;

/**
 * An act that was not done, with the reason in words. Nothing was changed.
 *
 * <p>The sentence stands in {@code messages/<module>.properties} under the key; it names the object and the remedy, and
 * its arguments are never a secret, personal data or a rejected value.
 */
public abstract class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final String messageKey;
    private final transient List<Object> arguments;

    protected Refusal(ProblemType type, String messageKey, Object... arguments) {
        super(messageKey, null, false, false);
        this.type = type;
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    public ProblemType type() {
        return type;
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
