package org.wilcoss.custody.labels.web;

import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.Words;

/** What somebody who found something entered. */
public record FoundForm(@Nullable String message, @Nullable String contact) {
    static final int LONGEST_MESSAGE = 1000;
    static final int LONGEST_CONTACT = 200;

    public String text() {
        return message == null ? "" : message.strip();
    }

    public String reach() {
        return contact == null ? "" : contact.strip();
    }

    String messageTrouble() {
        return text().isEmpty()
                ? Words.say("must not be blank")
                : text().length() > LONGEST_MESSAGE ? Words.say("must be 1,000 characters at most") : "";
    }

    String contactTrouble() {
        return reach().length() > LONGEST_CONTACT ? Words.say("must be 200 characters at most") : "";
    }

    boolean isWhole() {
        return messageTrouble().isEmpty() && contactTrouble().isEmpty();
    }
}
