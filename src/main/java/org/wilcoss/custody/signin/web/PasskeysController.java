package org.wilcoss.custody.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.signin.Passkeys;
import org.wilcoss.custody.signin.web.PasskeyChallenges.Purpose;
import tools.jackson.databind.JsonNode;

/** One's own passkeys: a script of the account's page adds one in two steps, a form removes one. */
@Controller
@RequestMapping("/passkeys")
class PasskeysController {
    private final Passkeys passkeys;
    private final PasskeyChallenges challenges;

    PasskeysController(Passkeys passkeys, PasskeyChallenges challenges) {
        this.passkeys = passkeys;
        this.challenges = challenges;
    }

    @PostMapping("/registration-options")
    @Requires(Permission.MANAGE_SIGN_IN)
    @ResponseBody
    JsonNode begin(Actor actor, HttpServletRequest request) {
        return PasskeyJson.write(passkeys.creationOptions(actor, challenges.make(request, Purpose.ADD)));
    }

    @PostMapping
    @Requires(Permission.MANAGE_SIGN_IN)
    @ResponseBody
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(Actor actor, @Valid @RequestBody NewPasskey made, HttpServletRequest request) {
        passkeys.add(
                actor,
                challenges.take(request, Purpose.ADD),
                PasskeyJson.made(made.credential()),
                made.name().strip());
    }

    @PostMapping("/{id}/removal")
    @Requires(Permission.MANAGE_SIGN_IN)
    String remove(Actor actor, @PathVariable int id) {
        passkeys.remove(actor, id);
        return "redirect:/account";
    }
}
