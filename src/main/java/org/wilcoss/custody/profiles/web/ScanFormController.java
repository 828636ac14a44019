package org.wilcoss.custody.profiles.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.wilcoss.custody.consents.ConsentQueries;
import org.wilcoss.custody.files.Files;
import org.wilcoss.custody.files.Intake;
import org.wilcoss.custody.files.Scans;
import org.wilcoss.custody.people.AthleteQueries;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.platform.Words;
import org.wilcoss.custody.profiles.web.FormPage.Back;

/** Adding the scan of a consent that is on file, and taking it away. */
@Controller
@RequestMapping("/consents/{id}/scan")
class ScanFormController {
    private final Scans scans;
    private final Files files;
    private final Intake intake;
    private final ConsentQueries consents;
    private final AthleteQueries athletes;

    ScanFormController(Scans scans, Files files, Intake intake, ConsentQueries consents, AthleteQueries athletes) {
        this.scans = scans;
        this.files = files;
        this.intake = intake;
        this.consents = consents;
        this.athletes = athletes;
    }

    @GetMapping
    @Requires(Permission.KEEP_CONSENTS)
    String choose(Actor actor, @PathVariable int id, Model model) {
        return form(actor, id).show(model);
    }

    @PostMapping
    @Requires(Permission.KEEP_CONSENTS)
    String add(
            Actor actor,
            @PathVariable int id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response) {
        FormPage page = form(actor, id);
        return page.answer(Map.of(), model, response, form -> {
            scans.add(actor, id, intake.paper(Intake.bytes(file)));
            return "redirect:" + page.back().path();
        });
    }

    @PostMapping("/removal")
    @Requires(Permission.KEEP_CONSENTS)
    String remove(Actor actor, @PathVariable int id) {
        files.remove(actor, scans.of(actor, id).id());
        return "redirect:" + form(actor, id).back().path();
    }

    private FormPage form(Actor actor, int id) {
        int athlete = consents.find(actor, id).athleteId();
        return new FormPage(
                Words.say("Add a scan"),
                new Back("/athletes/" + athlete, athletes.find(actor, athlete).name()),
                "/consents/%d/scan".formatted(id),
                Words.say("Add the scan"),
                FormField.file("file", Words.say("A scan or photo of the consent"))
                        .hint(Words.say(
                                "JPEG, PNG or PDF, up to 20 MB. Staff and the athlete’s guardians can open it.")));
    }
}
