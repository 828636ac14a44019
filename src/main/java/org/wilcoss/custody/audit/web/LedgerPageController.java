package org.wilcoss.custody.audit.web;

import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wilcoss.custody.audit.Entries;
import org.wilcoss.custody.audit.EntryQueries;
import org.wilcoss.custody.audit.EntryRow;
import org.wilcoss.custody.ledger.Checkpoints;
import org.wilcoss.custody.ledger.NotInTheLedger;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.ClubSettings;
import org.wilcoss.custody.platform.OpenToAll;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Slice;
import org.wilcoss.custody.witnesses.Witnesses;

/** The ledger's pages: to anybody what is public, to those who answer for it the search. */
@Controller
@RequestMapping("/ledger")
class LedgerPageController {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Checkpoints checkpoints;
    private final EntryQueries queries;
    private final Entries entries;
    private final ClubSettings settings;
    private final Witnesses witnesses;

    LedgerPageController(
            Checkpoints checkpoints,
            EntryQueries queries,
            Entries entries,
            ClubSettings settings,
            Witnesses witnesses) {
        this.checkpoints = checkpoints;
        this.queries = queries;
        this.entries = entries;
        this.settings = settings;
        this.witnesses = witnesses;
    }

    @GetMapping
    @OpenToAll
    String show(
            @Nullable Actor actor,
            @ModelAttribute LedgerForm form,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Slice<EntryRow> found = actor != null && actor.may(Permission.SEE_LEDGER)
                ? queries.list(
                        actor,
                        form.filter(settings.club().zone()),
                        new PageRequest(PageRequest.DEFAULT_LIMIT, 0, after, false))
                : null;
        model.addAttribute(
                "page",
                new LedgerPage(
                        checkpoints.latest().orElse(null),
                        checkpoints.verifierKeys(),
                        form,
                        found,
                        witnesses.kinds(),
                        found != null && witnesses.areLate(),
                        found == null ? List.of() : witnesses.recent()));
        return "ledger";
    }

    @GetMapping("/entries/{hash}")
    @OpenToAll
    String entry(@Nullable Actor actor, @PathVariable String hash, Model model) {
        if (!HASH.matcher(hash).matches()) {
            throw NotInTheLedger.entry();
        }
        model.addAttribute(
                "page", new EntryPage(entries.find(actor, HexFormat.of().parseHex(hash))));
        return "ledger-entry";
    }
}
