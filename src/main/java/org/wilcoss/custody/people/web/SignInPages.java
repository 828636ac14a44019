package org.wilcoss.custody.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.wilcoss.custody.people.SignInLinks;
import org.wilcoss.custody.platform.BrowserSession;
import org.wilcoss.custody.platform.OpenToAll;

/** Signing in by a one-time link, and out. Showing a link's page leaves it good: mail programs look at links. */
@Controller
class SignInPages {
    private final SignInLinks links;
    private final BrowserSession session;

    SignInPages(SignInLinks links, BrowserSession session) {
        this.links = links;
        this.session = session;
    }

    @GetMapping("/sign-in/link/{token}")
    @OpenToAll
    String show(@PathVariable String token, Model model) {
        model.addAttribute("page", new SignInLinkPage(links.isUsable(token)));
        return "sign-in-link";
    }

    @PostMapping("/sign-in/link/{token}")
    @OpenToAll
    String use(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        session.signIn(request, response, links.use(token));
        return "redirect:/";
    }

    @PostMapping("/sign-out")
    @OpenToAll
    String signOut(HttpServletRequest request) {
        session.signOut(request);
        return "redirect:/sign-in";
    }
}
