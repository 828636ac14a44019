package org.wilcoss.custody.kits.web;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wilcoss.custody.kits.KitQueries;
import org.wilcoss.custody.kits.KitReference.ById;
import org.wilcoss.custody.kits.KitRemoval;
import org.wilcoss.custody.kits.KitRow;
import org.wilcoss.custody.kits.Kits;
import org.wilcoss.custody.kits.Serials;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Answers;
import org.wilcoss.custody.platform.IfMatch;
import org.wilcoss.custody.platform.Limit;
import org.wilcoss.custody.platform.Limited;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;

@RestController
@RequestMapping("/api/v1/kits/{id}")
class KitController {
    private final Kits kits;
    private final KitRemoval removal;
    private final KitQueries queries;
    private final Serials serials;

    KitController(Kits kits, KitRemoval removal, KitQueries queries, Serials serials) {
        this.kits = kits;
        this.removal = removal;
        this.queries = queries;
        this.serials = serials;
    }

    @GetMapping
    @Requires(Permission.SIGNED_IN)
    ResponseEntity<KitRow> show(Actor actor, @PathVariable int id) {
        KitRow kit = queries.find(actor, new ById(id));
        return Answers.versioned(kit, kit.version());
    }

    @PatchMapping
    @Requires(Permission.EDIT_KITS)
    ResponseEntity<KitRow> edit(
            Actor actor, @PathVariable int id, IfMatch ifMatch, @Valid @RequestBody KitChange change) {
        kits.edit(actor, id, change.command(ifMatch));
        return show(actor, id);
    }

    @DeleteMapping
    @Requires(Permission.DELETE_KITS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Actor actor, @PathVariable int id) {
        removal.delete(actor, List.of(id));
    }

    @PostMapping("/retirement")
    @Requires(Permission.RETIRE_KITS)
    ResponseEntity<KitRow> retire(Actor actor, @PathVariable int id) {
        kits.retire(actor, id);
        return show(actor, id);
    }

    /** The serial number, shown to this person now. */
    record RevealedSerial(int kitId, String serialNumber) {}

    @PostMapping("/serial-reveal")
    @Limited(Limit.SERIAL_REVEAL)
    @Requires(Permission.REVEAL_SERIALS)
    RevealedSerial reveal(Actor actor, @PathVariable int id) {
        return new RevealedSerial(id, serials.reveal(actor, id));
    }
}
