package org.wilcoss.custody.platform;

import java.util.Arrays;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sentences of {@code messages/*.properties}. */
@Component
public class Sentences {
    private final MessageSource messages;

    Sentences(MessageSource messages) {
        this.messages = messages;
    }

    public String say(String key, Object... arguments) {
        return messages.getMessage(
                key, Arrays.stream(arguments).map(this::plain).toArray(), Words.language());
    }

    /** Why something was refused, for people. */
    public String say(Refusal refusal) {
        return say(refusal.messageKey(), refusal.arguments().toArray());
    }

    /** Numbers without grouping (kit 1234 is not kit 1,234), and a refusal within another as its own sentence. */
    private Object plain(Object argument) {
        return switch (argument) {
            case Enum<?> constant -> Words.say(Labels.of(constant).replace('_', ' '));
            case Refusal refusal -> say(refusal);
            default -> argument.toString();
        };
    }
}
