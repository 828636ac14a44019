package org.wilcoss.custody.signin.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Limit;
import org.wilcoss.custody.platform.Limited;
import org.wilcoss.custody.platform.Limits;
import org.wilcoss.custody.platform.OpenToAll;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.platform.Words;
import org.wilcoss.custody.signin.MailedLinks;

/** Having a sign-in link mailed: to oneself, with an answer that tells nobody who is known here; or by an admin. */
@Controller
class MailedLinkPages {
    private static final int LONGEST = 254;

    private final MailedLinks links;
    private final Limits limits;

    MailedLinkPages(MailedLinks links, Limits limits) {
        this.links = links;
        this.limits = limits;
    }

    @GetMapping("/sign-in/mail")
    @OpenToAll
    String ask(Model model) {
        String said = links.isPossible() ? "" : Words.say("This club sends no mail. Ask an admin for a link.");
        model.addAttribute("page", new MailedLinkPage("/sign-in", said));
        return "sign-in-mail";
    }

    @PostMapping("/sign-in/mail")
    @Limited(Limit.MAIL_LINK)
    @OpenToAll
    String order(@RequestParam(defaultValue = "") String email, Model model) {
        String mailbox = email.strip();
        if (!mailbox.isEmpty() && mailbox.length() <= LONGEST) {
            limits.countAccount(Limit.MAIL_LINK, mailbox);
            links.order(mailbox);
        }
        model.addAttribute(
                "page",
                new MailedLinkPage(
                        "/sign-in",
                        Words.say("If we know this address, a link is on its way. It works once, for 15 minutes.")));
        return "sign-in-mail";
    }

    @PostMapping("/people/{id}/sign-in-link/mail")
    @Requires(Permission.MANAGE_USERS)
    String invite(Actor actor, @PathVariable int id, Model model) {
        String email = links.invite(actor, id);
        model.addAttribute(
                "page",
                new MailedLinkPage(
                        "/people/" + id, Words.say("A link is on its way to {0}. It works once, for one day.", email)));
        return "sign-in-mail";
    }
}
