package org.wilcoss.custody.reports.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wilcoss.custody.kits.KitFilter;
import org.wilcoss.custody.kits.KitQueries;
import org.wilcoss.custody.kits.KitRow;
import org.wilcoss.custody.kits.KitSort;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.platform.Slice;
import org.wilcoss.custody.practices.PracticeQueries;
import org.wilcoss.custody.practices.PracticeRow;
import org.wilcoss.custody.profiles.People;
import org.wilcoss.custody.profiles.PersonFilter;
import org.wilcoss.custody.profiles.PersonRow;

/** One field for everything, in every page's head: a kit whose code is typed whole opens at once. */
@Controller
class SearchPageController {
    private static final int KITS = 20;

    private final KitQueries kits;
    private final People people;
    private final PracticeQueries practices;

    SearchPageController(KitQueries kits, People people, PracticeQueries practices) {
        this.kits = kits;
        this.people = people;
        this.practices = practices;
    }

    @GetMapping("/search")
    @Requires(Permission.SIGNED_IN)
    String search(Actor actor, @RequestParam(defaultValue = "") String q, Model model) {
        String word = q.strip();
        Slice<KitRow> found = word.isEmpty() ? Slice.of(List.of()) : kits(actor, word);
        if (found.rows().size() == 1 && found.rows().getFirst().code().equalsIgnoreCase(word)) {
            return "redirect:/kits/" + found.rows().getFirst().id();
        }
        model.addAttribute("page", new SearchPage(word, found, people(actor, word), practices(actor, word)));
        return "search";
    }

    private Slice<KitRow> kits(Actor actor, String word) {
        KitFilter filter = new KitFilter(null, word, null, null, null, null, null, false, KitSort.CODE);
        return kits.list(actor, filter, new PageRequest(KITS, 0, null, false));
    }

    private Slice<PersonRow> people(Actor actor, String word) {
        boolean asked = !word.isEmpty() && actor.may(Permission.SEE_PEOPLE);
        return asked ? people.list(actor, new PersonFilter(word, ""), null) : Slice.of(List.of());
    }

    private List<PracticeRow> practices(Actor actor, String word) {
        return !word.isEmpty() && actor.may(Permission.SEE_ALL_CUSTODY) ? practices.named(word) : List.of();
    }
}
