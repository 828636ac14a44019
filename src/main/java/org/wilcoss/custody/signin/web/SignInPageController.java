package org.wilcoss.custody.signin.web;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.wilcoss.custody.platform.OpenToAll;
import org.wilcoss.custody.signin.MailedLinks;

/** The page that says how to sign in. The sample club has one of its own, where one picks a person. */
@Controller
@Profile("!sample")
class SignInPageController {
    private final MailedLinks links;

    SignInPageController(MailedLinks links) {
        this.links = links;
    }

    @GetMapping("/sign-in")
    @OpenToAll
    String show(Model model) {
        model.addAttribute("page", new SignInPage(links.isPossible()));
        return "sign-in";
    }
}
