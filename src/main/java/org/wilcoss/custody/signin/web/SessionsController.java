package org.wilcoss.custody.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.wilcoss.custody.people.UserQueries;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.BrowserSession;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.signin.OpenSessions;

/** Where people are signed in: each ends their own, an admin anybody's. */
@Controller
class SessionsController {
    private final OpenSessions sessions;
    private final UserQueries users;

    SessionsController(OpenSessions sessions, UserQueries users) {
        this.sessions = sessions;
        this.users = users;
    }

    @PostMapping("/account/sign-ins/{key}/ending")
    @Requires(Permission.MANAGE_SIGN_IN)
    String end(Actor actor, @PathVariable String key) {
        sessions.end(actor, actor.id(), key);
        return "redirect:/account";
    }

    @PostMapping("/account/sign-ins/ending")
    @Requires(Permission.MANAGE_SIGN_IN)
    String endOthers(Actor actor, HttpServletRequest request) {
        sessions.endAll(actor, actor.id(), BrowserSession.id(request));
        return "redirect:/account";
    }

    @GetMapping("/people/{id}/sign-ins")
    @Requires(Permission.MANAGE_USERS)
    String show(Actor actor, @PathVariable int id, HttpServletRequest request, Model model) {
        String name = users.find(actor, id).name();
        model.addAttribute("page", new SessionsPage(id, name, sessions.of(actor, id, BrowserSession.id(request))));
        return "sign-ins";
    }

    @PostMapping("/people/{id}/sign-ins/{key}/ending")
    @Requires(Permission.MANAGE_USERS)
    String endOf(Actor actor, @PathVariable int id, @PathVariable String key) {
        sessions.end(actor, id, key);
        return "redirect:/people/%d/sign-ins".formatted(id);
    }

    @PostMapping("/people/{id}/sign-ins/ending")
    @Requires(Permission.MANAGE_USERS)
    String endAllOf(Actor actor, @PathVariable int id) {
        sessions.endAll(actor, id, null);
        return "redirect:/people/%d/sign-ins".formatted(id);
    }
}
