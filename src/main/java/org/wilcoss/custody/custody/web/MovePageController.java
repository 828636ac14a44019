package org.wilcoss.custody.custody.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wilcoss.custody.custody.Desk;
import org.wilcoss.custody.custody.Outcome;
import org.wilcoss.custody.custody.ReceiverQueries;
import org.wilcoss.custody.custody.ReceiverRow;
import org.wilcoss.custody.custody.web.MovePage.Trouble;
import org.wilcoss.custody.kits.CustodyEventType;
import org.wilcoss.custody.kits.KitQueries;
import org.wilcoss.custody.kits.KitReference;
import org.wilcoss.custody.kits.ScannedKit;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.ClubSettings;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.platform.Sentences;

/** Records moves from a browser. The kit's holder may report it lost, whatever their role; so the desk decides who may do what. */
@Hidden
@Controller
@RequestMapping("/kits/{id}/{move:check-out|check-in|transfer|lost|found}")
class MovePageController {
    /** About as long as a practice lasts. */
    private static final Duration USUAL = Duration.ofHours(3);

    private final Desk desk;
    private final KitQueries kits;
    private final ReceiverQueries receivers;
    private final MoveReader reader;
    private final ClubSettings settings;
    private final Sentences sentences;

    MovePageController(
            Desk desk,
            KitQueries kits,
            ReceiverQueries receivers,
            MoveReader reader,
            ClubSettings settings,
            Sentences sentences) {
        this.desk = desk;
        this.kits = kits;
        this.receivers = receivers;
        this.reader = reader;
        this.settings = settings;
        this.sentences = sentences;
    }

    /** The form; a move that cannot be made now leads to the kit, which says what can. */
    @GetMapping
    @Requires(Permission.SIGNED_IN)
    String show(
            Actor actor,
            @PathVariable int id,
            @PathVariable String move,
            @RequestParam(required = false) @Nullable String to,
            Model model) {
        ScannedKit kit = kits.scan(actor, new KitReference.ById(id));
        CustodyEventType type = type(move);
        if (!kit.actions().contains(type)) {
            return "redirect:/kits/" + id;
        }
        String due = type == CustodyEventType.CHECK_OUT
                ? settings.times().field(settings.times().slotAfter(USUAL))
                : "";
        model.addAttribute("page", page(actor, kit, type, MoveForm.fresh(to, due), List.of()));
        return "move";
    }

    /** Records it once, however often the form is sent; or says why not, with all that was entered still there. */
    @PostMapping
    @Requires(Permission.SIGNED_IN)
    String record(
            Actor actor,
            @PathVariable int id,
            @PathVariable String move,
            @ModelAttribute MoveForm form,
            Model model,
            HttpServletResponse response) {
        CustodyEventType type = type(move);
        try {
            Outcome outcome = desk.record(actor, reader.read(actor, id, type, form));
            return "redirect:/kits/%d?recorded=%d".formatted(id, outcome.event().id());
        } catch (Refusal refusal) {
            if (refusal.type() == ProblemType.NOT_FOUND || refusal.type() == ProblemType.NOT_YOUR_ROLE) {
                throw refusal;
            }
            ScannedKit kit = kits.scan(actor, new KitReference.ById(id));
            response.setStatus(refusal.type().status());
            model.addAttribute("page", page(actor, kit, type, form, troubles(refusal)));
            return "move";
        }
    }

    private MovePage page(Actor actor, ScannedKit kit, CustodyEventType type, MoveForm form, List<Trouble> troubles) {
        List<ReceiverRow> choice = switch (type) {
            case CHECK_OUT, TRANSFER ->
                receivers.all(actor, kit.kit().id()).stream()
                        .filter(receiver -> !holds(kit, receiver))
                        .toList();
            case CHECK_IN, LOST, FOUND -> List.of();
        };
        return new MovePage(type, kit.kit(), choice, form, troubles);
    }

    private static boolean holds(ScannedKit kit, ReceiverRow receiver) {
        var holding =
                kit.kit().athlete() == null ? kit.kit().holder() : kit.kit().athlete();
        boolean athlete = kit.kit().athlete() != null;
        return holding != null && holding.id() == receiver.id() && receiver.isAthlete() == athlete;
    }

    private List<Trouble> troubles(Refusal refusal) {
        if (refusal instanceof InvalidFields invalid) {
            return invalid.errors().stream()
                    .map(error -> new Trouble(field(error.field()), error.message()))
                    .toList();
        }
        return List.of(new Trouble("", sentences.say(refusal)));
    }

    /** The form's name for a field of the request. */
    private static String field(String name) {
        return switch (name) {
            case "user_id", "athlete_id" -> "to";
            case "expected_return_date" -> "due";
            default -> name;
        };
    }

    private static CustodyEventType type(String move) {
        return Labels.parse(CustodyEventType.class, move.replace('-', '_'));
    }
}
