package org.wilcoss.custody.signin;

import java.time.Instant;
import org.wilcoss.custody.platform.Means;
import org.wilcoss.custody.platform.Words;

/**
 * A browser in which somebody is signed in.
 *
 * @param key by which it is ended; no secret
 * @param device in words, as the browser calls itself
 * @param means by what they signed in
 * @param since when they signed in
 * @param seen when it was last used, exact to a minute
 * @param isThis whether it is the browser that asks
 */
public record OpenSession(String key, String device, Means means, Instant since, Instant seen, boolean isThis) {
    /** By what they signed in, in words. */
    public String meansInWords() {
        return switch (means) {
            case PROVIDER -> Words.say("by an account elsewhere");
            case PASSKEY -> Words.say("by a passkey");
            case LINK -> Words.say("by a link");
            case SAMPLE -> Words.say("picked from the sample club");
        };
    }
}
