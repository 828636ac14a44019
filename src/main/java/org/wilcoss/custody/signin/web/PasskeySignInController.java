package org.wilcoss.custody.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wilcoss.custody.platform.Limit;
import org.wilcoss.custody.platform.Limited;
import org.wilcoss.custody.platform.Means;
import org.wilcoss.custody.platform.OpenToAll;
import org.wilcoss.custody.signin.PasskeyRefused;
import org.wilcoss.custody.signin.Passkeys;
import org.wilcoss.custody.signin.SignIns;
import org.wilcoss.custody.signin.web.PasskeyChallenges.Purpose;
import tools.jackson.databind.JsonNode;

/** Signing in with a passkey, by a script in two steps. */
@RestController
@RequestMapping("/sign-in/passkey")
class PasskeySignInController {
    private final Passkeys passkeys;
    private final PasskeyChallenges challenges;
    private final SignIns signIns;

    PasskeySignInController(Passkeys passkeys, PasskeyChallenges challenges, SignIns signIns) {
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.signIns = signIns;
    }

    /** Starts the session that whoever only looks at the sign-in page has not: so what a form would carry comes here. */
    @GetMapping("/options")
    @OpenToAll
    @Limited(Limit.SIGN_IN)
    Begun begin(HttpServletRequest request, CsrfToken token) {
        var options = passkeys.requestOptions(challenges.make(request, Purpose.SIGN_IN));
        return new Begun(PasskeyJson.write(options), token.getToken());
    }

    @PostMapping
    @OpenToAll
    @Limited(Limit.SIGN_IN)
    Done finish(@Valid @RequestBody UsedPasskey used, HttpServletRequest request, HttpServletResponse response) {
        try {
            int user = passkeys.signIn(challenges.take(request, Purpose.SIGN_IN), PasskeyJson.used(used.credential()));
            return new Done(signIns.complete(request, response, user, Means.PASSKEY));
        } catch (PasskeyRefused refused) {
            signIns.refuse(Means.PASSKEY, refused.reason());
            throw refused;
        }
    }

    /**
     * What the browser needs for its answer.
     *
     * @param csrf goes back in the header {@code X-CSRF-TOKEN}
     */
    record Begun(JsonNode options, String csrf) {}

    /** @param path where the browser was on its way to */
    record Done(String path) {}
}
