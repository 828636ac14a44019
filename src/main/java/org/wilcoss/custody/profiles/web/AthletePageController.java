package org.wilcoss.custody.profiles.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.wilcoss.custody.consents.ConsentQueries;
import org.wilcoss.custody.consents.ConsentRow;
import org.wilcoss.custody.files.Scans;
import org.wilcoss.custody.people.AthleteQueries;
import org.wilcoss.custody.people.AthleteRow;
import org.wilcoss.custody.people.Minority;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.ClubSettings;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.platform.Times;
import org.wilcoss.custody.profiles.Families;
import org.wilcoss.custody.profiles.HeldKits;

/** One athlete. */
@Controller
class AthletePageController {
    private final AthleteQueries athletes;
    private final ConsentQueries consents;
    private final HeldKits kits;
    private final Families families;
    private final Scans scans;
    private final ClubSettings settings;

    AthletePageController(
            AthleteQueries athletes,
            ConsentQueries consents,
            HeldKits kits,
            Families families,
            Scans scans,
            ClubSettings settings) {
        this.scans = scans;
        this.athletes = athletes;
        this.consents = consents;
        this.kits = kits;
        this.families = families;
        this.settings = settings;
    }

    @GetMapping("/athletes/{id}")
    @Requires(Permission.SIGNED_IN)
    String show(Actor actor, @PathVariable int id, Model model) {
        AthleteRow athlete = athletes.find(actor, id);
        boolean full = ConsentQueries.maySee(actor, athlete);
        List<ConsentRow> signed = full ? consents.of(actor, id) : List.of();
        model.addAttribute(
                "page",
                new AthletePage(
                        athlete,
                        Minority.isMinor(athlete.yearOfBirth(), today()),
                        full ? families.guardiansOf(id) : List.of(),
                        kits.ofAthlete(actor, id),
                        full ? signed : null,
                        signed.isEmpty()
                                ? Map.of()
                                : scans.ofSeen(
                                        signed.stream().map(ConsentRow::id).toList())));
        return "athlete";
    }

    private LocalDate today() {
        Times times = settings.times();
        return times.now().atZone(times.zone()).toLocalDate();
    }
}
