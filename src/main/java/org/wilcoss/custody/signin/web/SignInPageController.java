package org.wilcoss.custody.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wilcoss.custody.platform.BrowserSession;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.OpenToAll;
import org.wilcoss.custody.platform.Words;
import org.wilcoss.custody.signin.MailedLinks;
import org.wilcoss.custody.signin.Provider;
import org.wilcoss.custody.signin.Providers;
import org.wilcoss.custody.signin.SignInTrouble;

/** The page by which people sign in. The sample club has one of its own, where one picks a person. */
@Controller
@Profile("!sample")
class SignInPageController {
    private final Providers providers;
    private final MailedLinks links;
    private final BrowserSession session;

    SignInPageController(Providers providers, MailedLinks links, BrowserSession session) {
        this.providers = providers;
        this.links = links;
        this.session = session;
    }

    /**
     * @param back the path that signing in leads to; whoever is signed in is asked to show that it is them
     * @param trouble why the last attempt led nowhere, one of {@link SignInTrouble}
     * @param provider the id of the provider that it was about
     */
    @GetMapping("/sign-in")
    @OpenToAll
    String show(
            @RequestParam(required = false) @Nullable String back,
            @RequestParam(defaultValue = "") String trouble,
            @RequestParam(required = false) @Nullable String provider,
            HttpServletRequest request,
            Model model) {
        if (back != null && !back.equals("/")) {
            session.comeBackTo(request, back);
        }
        String name = providers.find(provider).map(Provider::name).orElseGet(() -> Words.say("the provider"));
        String sentence = Labels.find(SignInTrouble.class, trouble)
                .map(known -> known.sentence(name))
                .orElse("");
        model.addAttribute("page", new SignInPage(providers.all(), links.isPossible(), back != null, sentence));
        return "sign-in";
    }
}
