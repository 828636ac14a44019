package org.wilcoss.custody.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.signin.PasskeyRefused;

/** What a browser was asked to sign, kept in its session until it answers. */
@Component
class PasskeyChallenges {
    /** As long as a browser waits for its user, by the options that it got. */
    static final Duration LIFETIME = Duration.ofMinutes(5);

    private static final String MADE_AT = "_made_at";

    private final Clock clock;

    PasskeyChallenges(Clock clock) {
        this.clock = clock;
    }

    /** A new challenge, in place of any that is open for the purpose. */
    Bytes make(HttpServletRequest request, Purpose purpose) {
        Bytes challenge = Bytes.random();
        HttpSession session = request.getSession(true);
        session.setAttribute(purpose.key, challenge.toBase64UrlString());
        session.setAttribute(purpose.key + MADE_AT, clock.millis());
        return challenge;
    }

    /**
     * The open challenge, which is none from now on, whatever comes of it.
     *
     * @throws PasskeyRefused if there is none, or it is more than five minutes old
     */
    Bytes take(HttpServletRequest request, Purpose purpose) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(purpose.key) instanceof String challenge)
                || !(session.getAttribute(purpose.key + MADE_AT) instanceof Long madeAt)) {
            throw PasskeyRefused.lapsed();
        }
        session.removeAttribute(purpose.key);
        session.removeAttribute(purpose.key + MADE_AT);
        if (clock.millis() - madeAt > LIFETIME.toMillis()) {
            throw PasskeyRefused.lapsed();
        }
        return Bytes.fromBase64(challenge);
    }

    /** What a challenge is for; one for the one is none for the other. */
    enum Purpose {
        ADD("passkey_to_add"),
        SIGN_IN("passkey_to_sign_in");

        private final String key;

        Purpose(String key) {
            this.key = key;
        }
    }
}
