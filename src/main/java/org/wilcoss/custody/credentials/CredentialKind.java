package org.wilcoss.custody.credentials;

import java.util.Locale;
import org.wilcoss.custody.platform.Words;

/** What somebody can have been certified, checked or trained in. */
public enum CredentialKind {
    COACH_CERTIFICATE,
    BACKGROUND_CHECK,
    SAFETY_COURSE;

    /** As it stands within a sentence: {@code background check}. */
    public String words() {
        return Words.say(name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}
