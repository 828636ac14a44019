package org.wilcoss.custody.platform.web;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Refusal;

/** The sentences of {@code messages/*.properties}. */
@Component
class Sentences {
    private final MessageSource messages;

    Sentences(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(
                key, Arrays.stream(arguments).map(Sentences::plain).toArray(), Locale.ENGLISH);
    }

    String say(Refusal refusal) {
        return say(refusal.messageKey(), refusal.arguments().toArray());
    }

    /** Numbers without grouping: kit 1234 is not kit 1,234. */
    private static Object plain(Object argument) {
        return argument instanceof Enum<?> constant ? Labels.of(constant).replace('_', ' ') : argument.toString();
    }
}
