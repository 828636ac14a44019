package org.wilcoss.custody.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wilcoss.custody.people.MakeToken;
import org.wilcoss.custody.people.Tokens;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.BrowserSession;
import org.wilcoss.custody.platform.ClubSettings;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.platform.Scope;
import org.wilcoss.custody.platform.Times;
import org.wilcoss.custody.platform.Words;
import org.wilcoss.custody.signin.LinkedIdentities;
import org.wilcoss.custody.signin.OpenSessions;
import org.wilcoss.custody.signin.Passkeys;
import org.wilcoss.custody.signin.Providers;

/** By what one gets in, and one's programs. */
@Controller
@RequestMapping("/account")
class AccountPageController {
    private static final int LONGEST = 100;
    private static final int LAST_YEAR = 2200;

    private final Tokens tokens;
    private final Passkeys passkeys;
    private final OpenSessions sessions;
    private final ClubSettings settings;
    private final Providers providers;
    private final LinkedIdentities identities;

    AccountPageController(
            Tokens tokens,
            Passkeys passkeys,
            OpenSessions sessions,
            ClubSettings settings,
            Providers providers,
            LinkedIdentities identities) {
        this.tokens = tokens;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.settings = settings;
        this.providers = providers;
        this.identities = identities;
    }

    @GetMapping
    @Requires(Permission.SIGNED_IN)
    String show(Actor actor, PageRequest page, HttpServletRequest request, Model model) {
        return answer(actor, new AccountPage(tokens.list(actor, page), null), request, model);
    }

    /** @param lastDay the last day on which it is good, on the club's clocks; empty for a year from now */
    @PostMapping("/tokens")
    @Requires(Permission.MANAGE_SIGN_IN)
    String make(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(name = "last_day", defaultValue = "") String lastDay,
            @RequestParam(defaultValue = "") Set<Scope> scopes,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        String words = name.strip();
        boolean isNamed = !words.isEmpty() && words.length() <= LONGEST;
        boolean isDay = lastDay.isEmpty() || isFuture(lastDay);
        if (isNamed && isDay && !scopes.isEmpty()) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            MakeToken command = new MakeToken(words, lastDay.isEmpty() ? null : end(lastDay), scopes);
            var made = tokens.make(actor, command);
            return answer(actor, new AccountPage(tokens.list(actor, PageRequest.first()), made), request, model);
        }
        response.setStatus(ProblemType.INVALID_FIELDS.status());
        AccountPage troubled = new AccountPage(
                tokens.list(actor, PageRequest.first()),
                null,
                words,
                lastDay,
                scopes,
                isNamed ? "" : Words.say("must have 1 to {0} characters", LONGEST),
                isDay ? "" : Words.say("must be a day from today on, such as 2030-12-31"),
                scopes.isEmpty() ? Words.say("choose at least one") : "");
        return answer(actor, troubled, request, model);
    }

    @PostMapping("/tokens/{id}/revocation")
    @Requires(Permission.SIGNED_IN)
    String revoke(Actor actor, @PathVariable int id) {
        tokens.revoke(actor, id);
        return "redirect:/account";
    }

    private String answer(Actor actor, AccountPage page, HttpServletRequest request, Model model) {
        model.addAttribute("page", page);
        model.addAttribute(
                "ways",
                new WaysIn(
                        passkeys.list(actor),
                        new LinkedProvider(identities.providerOf(actor.id()).orElse(null), providers.all()),
                        sessions.of(actor, actor.id(), BrowserSession.id(request))));
        return "account";
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
