package org.wilcoss.custody.profiles.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wilcoss.custody.kits.QrCodes;
import org.wilcoss.custody.people.UserQueries;
import org.wilcoss.custody.people.Users;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.platform.Words;
import org.wilcoss.custody.profiles.web.FormField.Kind;
import org.wilcoss.custody.profiles.web.FormPage.Back;
import org.wilcoss.custody.signin.MailedLinks;
import org.wilcoss.custody.signin.OneTimeLink;
import org.wilcoss.custody.signin.SignInLinks;

/** Vouching that somebody is an adult, and making the link by which they sign in. */
@Controller
@RequestMapping("/people/{id}")
class TrustFormController {
    private final Users users;
    private final UserQueries queries;
    private final SignInLinks links;
    private final MailedLinks mail;
    private final QrCodes codes;

    TrustFormController(Users users, UserQueries queries, SignInLinks links, MailedLinks mail, QrCodes codes) {
        this.mail = mail;
        this.codes = codes;
        this.users = users;
        this.queries = queries;
        this.links = links;
    }

    @GetMapping("/verification")
    @Requires(Permission.MANAGE_USERS)
    String enter(Actor actor, @PathVariable int id, Model model) {
        return form(actor, id).show(model);
    }

    @PostMapping("/verification")
    @Requires(Permission.MANAGE_USERS)
    String verify(
            Actor actor,
            @PathVariable int id,
            @RequestParam Map<String, String> entered,
            Model model,
            HttpServletResponse response) {
        return form(actor, id).answer(entered, model, response, form -> {
            users.verifyAdult(actor, id, form.text("evidence"));
            return "redirect:/people/" + id;
        });
    }

    @PostMapping("/sign-in-link")
    @Requires(Permission.MANAGE_USERS)
    String link(Actor actor, @PathVariable int id, Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        OneTimeLink link = links.make(actor, id);
        String name = queries.find(actor, id).name();
        model.addAttribute("page", new SignInLinkPage(id, name, link, image(link), mail.isPossible()));
        return "new-sign-in-link";
    }

    private String image(OneTimeLink link) {
        String svg = codes.svgOf(URI.create(link.url()).getPath());
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }

    private FormPage form(Actor actor, int id) {
        String name = queries.find(actor, id).name();
        return new FormPage(
                        Words.say("Vouch that {0} is an adult", name),
                        new Back("/people/" + id, name),
                        "/people/%d/verification".formatted(id),
                        Words.say("I have seen it"),
                        FormField.text(Kind.TEXT, "evidence", Words.say("What you saw"), 200)
                                .hint(Words.say("Driving licence, passport; never its number")))
                .lead(
                        Words.say(
                                "Your name, the time and what you saw stay on record. Only a verified adult can take a kit home."));
    }
}
