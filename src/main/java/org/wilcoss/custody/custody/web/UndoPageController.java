package org.wilcoss.custody.custody.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.wilcoss.custody.custody.Undoings;
import org.wilcoss.custody.kits.AlreadyUndone;
import org.wilcoss.custody.kits.RecordedEvent;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;

/** Undoes from a browser; tapped twice, it leads to what the first tap did. */
@Controller
class UndoPageController {
    private final Undoings undoings;

    UndoPageController(Undoings undoings) {
        this.undoings = undoings;
    }

    @PostMapping("/custody-events/{id}/undo")
    @Requires(Permission.SIGNED_IN)
    String undo(Actor actor, @PathVariable int id) {
        try {
            RecordedEvent event = undoings.undo(actor, id);
            return told(event.kitId(), event.id());
        } catch (AlreadyUndone before) {
            return told(before.kitId(), before.undoneById());
        }
    }

    private static String told(int kitId, int eventId) {
        return "redirect:/kits/%d?recorded=%d".formatted(kitId, eventId);
    }
}
