package org.wilcoss.custody.kits.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
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
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Answers;
import org.wilcoss.custody.platform.Limit;
import org.wilcoss.custody.platform.Limited;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;

@RestController
@RequestMapping("/api/v1/kits")
class KitsController {
    /** Keeps one entry of the ledger well below the 64 KiB that a tile can hold. */
    private static final int MAX_BULK = 500;

    private final Kits kits;
    private final KitRemoval removal;
    private final KitQueries queries;

    KitsController(Kits kits, KitRemoval removal, KitQueries queries) {
        this.kits = kits;
        this.removal = removal;
        this.queries = queries;
    }

    @GetMapping
    @Limited(value = Limit.SERIAL_SEARCH, when = "serial")
    @Requires(Permission.SIGNED_IN)
    ResponseEntity<List<KitRow>> list(Actor actor, @Valid KitListQuery query, PageRequest page) {
        return Answers.list(queries.list(actor, query.filter(), page));
    }

    @PostMapping
    @Requires(Permission.EDIT_KITS)
    ResponseEntity<KitRow> register(Actor actor, @Valid @RequestBody NewKit kit) {
        int id = kits.register(actor, List.of(kit.command())).getFirst();
        KitRow row = queries.find(actor, new ById(id));
        return Answers.created("/api/v1/kits/" + id, row, row.version());
    }

    @PostMapping("/bulk")
    @Requires(Permission.EDIT_KITS)
    @ResponseStatus(HttpStatus.CREATED)
    List<KitRow> registerAll(
            Actor actor, @Valid @RequestBody @Size(min = 1, max = MAX_BULK) List<@NotNull @Valid NewKit> newKits) {
        return queries.all(
                actor,
                kits.register(actor, newKits.stream().map(NewKit::command).toList()));
    }

    @DeleteMapping("/bulk")
    @Requires(Permission.DELETE_KITS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteAll(Actor actor, @Valid @RequestBody KitIds kitIds) {
        removal.delete(actor, kitIds.kitIds());
    }
}
