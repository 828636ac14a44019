package org.wilcoss.custody.reports.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.wilcoss.custody.amendments.AmendmentQueries;
import org.wilcoss.custody.amendments.AmendmentRow;
import org.wilcoss.custody.cases.CaseQueries;
import org.wilcoss.custody.cases.CaseRow;
import org.wilcoss.custody.custody.ReceiverQueries;
import org.wilcoss.custody.custody.ReceiverRow;
import org.wilcoss.custody.files.Photos;
import org.wilcoss.custody.kits.CustodyEventType;
import org.wilcoss.custody.kits.KitQueries;
import org.wilcoss.custody.kits.KitReference;
import org.wilcoss.custody.kits.ScannedKit;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.platform.Slice;
import org.wilcoss.custody.reports.KitPageQueries;
import org.wilcoss.custody.reports.PartRow;
import org.wilcoss.custody.reports.TimelineRow;

/** One kit: who has it, what can be done now, its parts and its history. */
@Controller
class KitPageController {
    private static final int LIKELY = 5;

    private final KitQueries kits;
    private final KitPageQueries queries;
    private final ReceiverQueries receivers;
    private final CaseQueries cases;
    private final AmendmentQueries amendments;
    private final Photos photos;

    KitPageController(
            KitQueries kits,
            KitPageQueries queries,
            ReceiverQueries receivers,
            CaseQueries cases,
            AmendmentQueries amendments,
            Photos photos) {
        this.photos = photos;
        this.amendments = amendments;
        this.kits = kits;
        this.queries = queries;
        this.receivers = receivers;
        this.cases = cases;
    }

    @GetMapping("/kits/{id}")
    @Requires(Permission.SIGNED_IN)
    String show(
            Actor actor,
            @PathVariable int id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer recorded,
            @RequestParam(defaultValue = "both") HistoryView view,
            Model model) {
        ScannedKit kit = kits.scan(actor, new KitReference.ById(id));
        List<ReceiverRow> likely =
                kit.actions().contains(CustodyEventType.CHECK_OUT) ? receivers.likely(actor, id, LIKELY) : List.of();
        Slice<TimelineRow> timeline = queries.timeline(actor, id, after);
        model.addAttribute(
                "page",
                new KitPage(
                        kit,
                        likely,
                        parts(actor, kit),
                        photos.ofSeen(actor, id),
                        cases(actor, id),
                        timeline,
                        amendments(actor, timeline),
                        view,
                        find(timeline.rows(), recorded)));
        return "kit";
    }

    /** What a kit consists of is for those who have it or look after it. */
    private List<PartRow> parts(Actor actor, ScannedKit kit) {
        boolean theirs = kit.kit().holder() != null || actor.may(Permission.SEE_ALL_CUSTODY);
        return theirs ? queries.parts(kit.kit().id()) : List.of();
    }

    private Map<Integer, List<AmendmentRow>> amendments(Actor actor, Slice<TimelineRow> timeline) {
        List<Integer> events = timeline.rows().stream()
                .filter(row -> row.kind().isCustody())
                .map(TimelineRow::id)
                .toList();
        return amendments.ofEvents(actor, events);
    }

    private List<CaseRow> cases(Actor actor, int id) {
        return actor.may(Permission.RESOLVE_CASES) ? cases.openOf(id) : List.of();
    }

    private static @Nullable TimelineRow find(List<TimelineRow> rows, @Nullable Integer eventId) {
        return rows.stream()
                .filter(row -> Objects.equals(row.id(), eventId))
                .filter(row -> row.kind().isCustody())
                .findFirst()
                .orElse(null);
    }
}
