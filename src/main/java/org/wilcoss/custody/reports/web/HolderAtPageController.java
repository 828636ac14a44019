package org.wilcoss.custody.reports.web;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.wilcoss.custody.kits.EventQueries;
import org.wilcoss.custody.kits.HolderAt;
import org.wilcoss.custody.kits.KitQueries;
import org.wilcoss.custody.kits.KitReference;
import org.wilcoss.custody.kits.KitRow;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.ClubSettings;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.platform.Times;
import org.wilcoss.custody.platform.Words;

/** Who had a kit on a day, at a time: what is asked when something has happened. */
@Controller
class HolderAtPageController {
    private final KitQueries kits;
    private final EventQueries events;
    private final ClubSettings settings;

    HolderAtPageController(KitQueries kits, EventQueries events, ClubSettings settings) {
        this.kits = kits;
        this.events = events;
        this.settings = settings;
    }

    @GetMapping("/kits/{id}/holder")
    @Requires(Permission.SEE_ALL_CUSTODY)
    String show(Actor actor, @PathVariable int id, @RequestParam(required = false) @Nullable String at, Model model) {
        KitRow kit = kits.scan(actor, new KitReference.ById(id)).kit();
        model.addAttribute("page", page(actor, kit, at, settings.times()));
        return "holder-at";
    }

    private HolderAtPage page(Actor actor, KitRow kit, @Nullable String at, Times times) {
        if (at == null) {
            return new HolderAtPage(kit, times.field(times.now()), null, "");
        }
        Optional<Instant> then = times.parse(at);
        if (then.isEmpty()) {
            return new HolderAtPage(kit, at, null, Words.say("give a day and a time"));
        }
        if (!times.isPast(then.get())) {
            return new HolderAtPage(kit, at, null, Words.say("lies ahead: nobody can say yet"));
        }
        HolderAt answer = events.holderAt(actor, kit.id(), then.get());
        return new HolderAtPage(kit, at, answer, "");
    }
}
