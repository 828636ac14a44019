package org.wilcoss.custody.sample.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.BrowserSession;
import org.wilcoss.custody.platform.Identities;
import org.wilcoss.custody.platform.Means;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.OpenToAll;
import org.wilcoss.custody.sample.PeopleToPick;
import org.wilcoss.custody.signin.SignIns;

/** Enters the sample club as anybody in it; only from this machine. */
@Controller
@Profile("sample")
class SampleSignIn {
    private final PeopleToPick people;
    private final Identities identities;
    private final SignIns signIns;
    private final BrowserSession session;

    SampleSignIn(PeopleToPick people, Identities identities, SignIns signIns, BrowserSession session) {
        this.people = people;
        this.identities = identities;
        this.signIns = signIns;
        this.session = session;
    }

    @GetMapping("/sign-in")
    @OpenToAll
    String show(@RequestParam(required = false) @Nullable String back, HttpServletRequest request, Model model) {
        Nearby.prove(request);
        if (back != null) {
            session.comeBackTo(request, back);
        }
        model.addAttribute("page", people.page());
        return "sample-sign-in";
    }

    @PostMapping("/sample/sign-in")
    @OpenToAll
    String pick(@RequestParam("user_id") int userId, HttpServletRequest request, HttpServletResponse response) {
        Nearby.prove(request);
        Actor picked = identities.byUserId(userId).orElseThrow(() -> new NotFound("user"));
        return "redirect:" + signIns.complete(request, response, picked.id(), Means.SAMPLE);
    }
}
