package org.wilcoss.custody.settings.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.ChangedSinceRead;
import org.wilcoss.custody.platform.ClubSettings;
import org.wilcoss.custody.platform.IfMatch;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.InvalidFields.FieldProblem;
import org.wilcoss.custody.platform.MailNotSent;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.settings.Settings;
import org.wilcoss.custody.settings.SettingsRow;
import org.wilcoss.custody.settings.TestMail;
import org.wilcoss.custody.settings.web.SettingsPage.Notice;

/** The club's settings in a browser. */
@Controller
@RequestMapping("/settings")
class SettingsPageController {
    private final Settings settings;
    private final SettingsReader reader;
    private final TestMail testMail;
    private final Places places;
    private final ClubSettings club;

    SettingsPageController(
            Settings settings, SettingsReader reader, TestMail testMail, Places places, ClubSettings club) {
        this.settings = settings;
        this.reader = reader;
        this.testMail = testMail;
        this.places = places;
        this.club = club;
    }

    /** With a zone or a state, says what that would mean; nothing is saved by it. */
    @GetMapping
    @Requires(Permission.SEE_SETTINGS)
    String show(
            @RequestParam(required = false) @Nullable String saved,
            @RequestParam(required = false) @Nullable String zone,
            @RequestParam(required = false) @Nullable String state,
            Model model) {
        SettingsRow now = settings.show();
        SettingsForm form = SettingsForm.of(now).withZoneAndState(zone, state);
        return show(model, new Shown(now, form, List.of(), saved == null ? Notice.NONE : Notice.SAVED, null));
    }

    @PostMapping
    @Requires(Permission.MANAGE_SETTINGS)
    String save(
            Actor actor,
            @ModelAttribute SettingsForm form,
            @RequestParam(required = false) @Nullable String look,
            Model model,
            HttpServletResponse response) {
        SettingsRow now = settings.show();
        if (look != null) {
            return show(model, new Shown(now, form, List.of(), Notice.LOOK, null));
        }
        try {
            settings.change(actor, reader.read(form, now), IfMatch.parse("\"" + form.version() + "\""));
            return "redirect:/settings?saved";
        } catch (InvalidFields invalid) {
            response.setStatus(invalid.type().status());
            return show(model, new Shown(now, form, invalid.errors(), Notice.NONE, null));
        } catch (ChangedSinceRead changed) {
            response.setStatus(changed.type().status());
            return show(model, new Shown(settings.show(), form, List.of(), Notice.CHANGED_MEANWHILE, null));
        }
    }

    @PostMapping("/test-mail")
    @Requires(Permission.MANAGE_SETTINGS)
    String mail(Actor actor, Model model) {
        SettingsRow now = settings.show();
        SettingsForm form = SettingsForm.of(now);
        try {
            testMail.send(actor);
            return show(model, new Shown(now, form, List.of(), Notice.MAIL_SENT, null));
        } catch (MailNotSent failure) {
            return show(model, new Shown(now, form, List.of(), Notice.MAIL_NOT_SENT, failure.getMessage()));
        }
    }

    private String show(Model model, Shown shown) {
        model.addAttribute(
                "page",
                new SettingsPage(
                        shown.now(),
                        shown.form(),
                        shown.troubles(),
                        shown.notice(),
                        places.place(shown.mailFailure()),
                        club.times()));
        return "settings";
    }

    private record Shown(
            SettingsRow now,
            SettingsForm form,
            List<FieldProblem> troubles,
            Notice notice,
            @Nullable String mailFailure) {}
}
