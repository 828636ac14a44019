package org.wilcoss.custody.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.BrowserSession;
import org.wilcoss.custody.platform.Limit;
import org.wilcoss.custody.platform.Limited;
import org.wilcoss.custody.platform.Limits;
import org.wilcoss.custody.platform.Means;
import org.wilcoss.custody.platform.OpenToAll;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.platform.Words;
import org.wilcoss.custody.signin.LinkUnusable;
import org.wilcoss.custody.signin.MailedLinks;
import org.wilcoss.custody.signin.SignInLinks;
import org.wilcoss.custody.signin.SignIns;

/** Having a sign-in link mailed: to oneself, with an answer that tells nobody who is known here; or by an admin. */
@Controller
class MailedLinkPages {
    private static final int LONGEST = 254;

    private final MailedLinks mail;
    private final SignInLinks links;
    private final SignIns signIns;
    private final Limits limits;

    MailedLinkPages(MailedLinks mail, SignInLinks links, SignIns signIns, Limits limits) {
        this.mail = mail;
        this.links = links;
        this.signIns = signIns;
        this.limits = limits;
    }

    @GetMapping("/sign-in/mail")
    @OpenToAll
    String ask(Model model) {
        String said = mail.isPossible() ? "" : Words.say("This club sends no mail. Ask an admin for a link.");
        model.addAttribute("page", new MailedLinkPage("/sign-in", said));
        return "sign-in-mail";
    }

    @PostMapping("/sign-in/mail")
    @Limited(Limit.MAIL_LINK)
    @OpenToAll
    String order(@RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        String mailbox = email.strip();
        if (mailbox.isEmpty() || mailbox.length() > LONGEST) {
            return "redirect:/sign-in/mail";
        }
        limits.countAccount(Limit.MAIL_LINK, mailbox);
        request.getSession(); // a program's request has none
        mail.order(mailbox, BrowserSession.mark(request));
        return "redirect:/sign-in/code";
    }

    @GetMapping("/sign-in/code")
    @OpenToAll
    String askCode(Model model) {
        model.addAttribute("page", new CodePage(false));
        return "sign-in-code";
    }

    /** Tries are counted for the browser, too: a code works in no other, from however many addresses it is tried. */
    @PostMapping("/sign-in/code")
    @Limited(Limit.SIGN_IN)
    @OpenToAll
    String useCode(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String asker = BrowserSession.mark(request);
        limits.countAccount(Limit.SIGN_IN, asker);
        try {
            return "redirect:" + signIns.complete(request, response, links.useCode(code, asker), Means.LINK);
        } catch (LinkUnusable unusable) {
            signIns.refuse(Means.LINK, "code_unusable");
            response.setStatus(ProblemType.INVALID_FIELDS.status());
            model.addAttribute("page", new CodePage(true));
            return "sign-in-code";
        }
    }

    @PostMapping("/people/{id}/sign-in-link/mail")
    @Requires(Permission.MANAGE_USERS)
    String invite(Actor actor, @PathVariable int id, Model model) {
        String email = mail.invite(actor, id);
        model.addAttribute(
                "page",
                new MailedLinkPage(
                        "/people/" + id, Words.say("A link is on its way to {0}. It works once, for one day.", email)));
        return "sign-in-mail";
    }
}
