package org.wilcoss.custody.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.wilcoss.custody.platform.BrowserSession;
import org.wilcoss.custody.platform.Limit;
import org.wilcoss.custody.platform.Limited;
import org.wilcoss.custody.platform.Means;
import org.wilcoss.custody.platform.OpenToAll;
import org.wilcoss.custody.signin.LinkState;
import org.wilcoss.custody.signin.LinkUnusable;
import org.wilcoss.custody.signin.Providers;
import org.wilcoss.custody.signin.SignInLinks;
import org.wilcoss.custody.signin.SignIns;

/** Signing in by a one-time link, and out. Showing a link's page leaves it good: mail programs look at links. */
@Controller
class SignInPages {
    private final SignInLinks links;
    private final SignIns signIns;
    private final BrowserSession session;
    private final Providers providers;

    SignInPages(SignInLinks links, SignIns signIns, BrowserSession session, Providers providers) {
        this.links = links;
        this.signIns = signIns;
        this.session = session;
        this.providers = providers;
    }

    @GetMapping("/sign-in/link/{token}")
    @OpenToAll
    String show(@PathVariable String token, HttpServletRequest request, Model model) {
        LinkState state = links.state(token, BrowserSession.mark(request));
        model.addAttribute("page", new SignInLinkPage(state, token, providers.all()));
        return "sign-in-link";
    }

    @PostMapping("/sign-in/link/{token}")
    @Limited(Limit.SIGN_IN)
    @OpenToAll
    String use(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        try {
            int user = links.use(token, BrowserSession.mark(request));
            return "redirect:" + signIns.complete(request, response, user, Means.LINK);
        } catch (LinkUnusable unusable) {
            signIns.refuse(Means.LINK, "link_unusable");
            throw unusable;
        }
    }

    @PostMapping("/sign-out")
    @OpenToAll
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        session.signOut(request);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return "redirect:/sign-in";
    }
}
