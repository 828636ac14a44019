package org.wilcoss.custody.signin.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wilcoss.custody.people.MakeToken;
import org.wilcoss.custody.people.Tokens;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.ClubSettings;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.platform.Times;
import org.wilcoss.custody.platform.Words;
import org.wilcoss.custody.signin.LinkedIdentities;
import org.wilcoss.custody.signin.Providers;

/** One's own tokens in a browser. */
@Controller
@RequestMapping("/account")
class AccountPageController {
    private static final int LONGEST = 100;
    private static final int LAST_YEAR = 2200;

    private final Tokens tokens;
    private final ClubSettings settings;
    private final Providers providers;
    private final LinkedIdentities identities;

    AccountPageController(Tokens tokens, ClubSettings settings, Providers providers, LinkedIdentities identities) {
        this.tokens = tokens;
        this.settings = settings;
        this.providers = providers;
        this.identities = identities;
    }

    @ModelAttribute("provider")
    LinkedProvider provider(Actor actor) {
        return new LinkedProvider(identities.providerOf(actor.id()).orElse(null), providers.all());
    }

    @GetMapping
    @Requires(Permission.SIGNED_IN)
    String show(Actor actor, PageRequest page, Model model) {
        model.addAttribute("page", new AccountPage(tokens.list(actor, page), null));
        return "account";
    }

    /** @param lastDay the last day on which it is good, on the club's clocks; empty for a year from now */
    @PostMapping("/tokens")
    @Requires(Permission.SIGNED_IN)
    String make(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(name = "last_day", defaultValue = "") String lastDay,
            Model model,
            HttpServletResponse response) {
        String words = name.strip();
        boolean isNamed = !words.isEmpty() && words.length() <= LONGEST;
        boolean isDay = lastDay.isEmpty() || isFuture(lastDay);
        if (isNamed && isDay) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            MakeToken command = new MakeToken(words, lastDay.isEmpty() ? null : end(lastDay));
            var made = tokens.make(actor, command);
            model.addAttribute("page", new AccountPage(tokens.list(actor, PageRequest.first()), made));
            return "account";
        }
        response.setStatus(ProblemType.INVALID_FIELDS.status());
        model.addAttribute(
                "page",
                new AccountPage(
                        tokens.list(actor, PageRequest.first()),
                        null,
                        words,
                        lastDay,
                        isNamed ? "" : Words.say("must have 1 to {0} characters", LONGEST),
                        isDay ? "" : Words.say("must be a day from today on, such as 2030-12-31")));
        return "account";
    }

    @PostMapping("/tokens/{id}/revocation")
    @Requires(Permission.SIGNED_IN)
    String revoke(Actor actor, @PathVariable int id) {
        tokens.revoke(actor, id);
        return "redirect:/account";
    }

    private boolean isFuture(String day) {
        try {
            return LocalDate.parse(day).getYear() <= LAST_YEAR
                    && end(day).isAfter(settings.times().now());
        } catch (DateTimeException none) {
            return false;
        }
    }

    private Instant end(String day) {
        Times times = settings.times();
        return LocalDate.parse(day).plusDays(1).atStartOfDay(times.zone()).toInstant();
    }
}
