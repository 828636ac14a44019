package org.wilcoss.custody.attestations.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wilcoss.custody.attestations.Attestations;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.platform.Words;

/** The text that is to be accepted, the versions before it, and for admins the form for the next. */
@Controller
@RequestMapping("/attestations")
class AttestationPageController {
    /** More than a club words anew; the API pages through all. */
    private static final PageRequest NEWEST = new PageRequest(100, 0, null, false);

    private static final int MAX_TITLE = 200;
    private static final int MAX_BODY = 20_000;

    private final Attestations attestations;

    AttestationPageController(Attestations attestations) {
        this.attestations = attestations;
    }

    @GetMapping
    @Requires(Permission.SIGNED_IN)
    String show(Model model) {
        model.addAttribute(
                "page", new AttestationsPage(attestations.list(NEWEST).rows(), null, "", ""));
        return "attestations";
    }

    @PostMapping
    @Requires(Permission.WRITE_ATTESTATIONS)
    String write(
            Actor actor,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String body,
            HttpServletResponse response,
            Model model) {
        String words = body.strip().replace("\r\n", "\n");
        String name = title.strip();
        if (name.isEmpty() || words.isEmpty() || name.length() > MAX_TITLE || words.length() > MAX_BODY) {
            response.setStatus(ProblemType.INVALID_FIELDS.status());
            String trouble = Words.say("Give a title of at most 200 characters, and the text, of at most 20,000.");
            model.addAttribute(
                    "page", new AttestationsPage(attestations.list(NEWEST).rows(), trouble, name, words));
            return "attestations";
        }
        attestations.write(actor, name, words);
        return "redirect:/attestations";
    }
}
