package org.wilcoss.custody.custody.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wilcoss.custody.custody.Undoings;
import org.wilcoss.custody.kits.RecordedEvent;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;

@RestController
class UndoController {
    private final Undoings undoings;

    UndoController(Undoings undoings) {
        this.undoings = undoings;
    }

    /** Whoever may record an event may undo their own. */
    @PostMapping("/api/v1/custody-events/{id}/undo")
    @Requires(Permission.SIGNED_IN)
    @ResponseStatus(HttpStatus.CREATED)
    RecordedEvent undo(Actor actor, @PathVariable int id) {
        return undoings.undo(actor, id);
    }
}
