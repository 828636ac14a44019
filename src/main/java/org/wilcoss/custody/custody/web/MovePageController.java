package org.wilcoss.custody.custody.web;

import jakarta.servlet.http.HttpServletResponse;
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
import org.wilcoss.custody.kits.CustodyEventType;
import org.wilcoss.custody.kits.KitQueries;
import org.wilcoss.custody.kits.KitReference;
import org.wilcoss.custody.kits.KitRow;
import org.wilcoss.custody.kits.ScannedKit;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;
import org.wilcoss.custody.platform.Requires;

/** Records moves from a browser. A kit's holder may report it lost, whatever their role: the desk decides who may. */
@Controller
@RequestMapping("/kits/{id}/{move:check-out|check-in|transfer|lost|found}")
class MovePageController {
    private final Desk desk;
    private final KitQueries kits;
    private final MoveReader reader;
    private final MovePages pages;

    MovePageController(Desk desk, KitQueries kits, MoveReader reader, MovePages pages) {
        this.desk = desk;
        this.kits = kits;
        this.reader = reader;
        this.pages = pages;
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
        if (!kit.actions().contains(type(move))) {
            return "redirect:/kits/" + id;
        }
        model.addAttribute("page", pages.fresh(actor, kit.kit(), type(move), to));
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
            @ModelAttribute ReturnForm seen,
            Model model,
            HttpServletResponse response) {
        try {
            Outcome outcome = desk.record(
                    actor,
                    reader.read(actor, new KitReference.ById(id), type(move), new MovePages.Entered(form, seen)));
            return "redirect:/kits/%d?recorded=%d".formatted(id, outcome.event().id());
        } catch (Refusal refusal) {
            if (refusal.type() == ProblemType.NOT_FOUND || refusal.type() == ProblemType.NOT_YOUR_ROLE) {
                throw refusal;
            }
            response.setStatus(refusal.type().status());
            KitRow kit = kits.find(actor, new KitReference.ById(id));
            model.addAttribute(
                    "page", pages.refused(actor, kit, type(move), new MovePages.Entered(form, seen), refusal));
            return "move";
        }
    }

    private static CustodyEventType type(String move) {
        return Labels.parse(CustodyEventType.class, move.replace('-', '_'));
    }
}
