package org.wilcoss.custody.papers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.gate.ApprovalQueries;
import org.wilcoss.custody.gate.ApprovalRow;
import org.wilcoss.custody.kits.CustodyEventType;
import org.wilcoss.custody.kits.EventQueries;
import org.wilcoss.custody.kits.EventReference;
import org.wilcoss.custody.kits.EventRow;
import org.wilcoss.custody.kits.Named;
import org.wilcoss.custody.kits.QrCodes;
import org.wilcoss.custody.papers.PaperQueries.KitRow;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.PublicUrl;
import org.wilcoss.custody.receipts.Receipts;
import org.wilcoss.custody.signatures.AcceptanceQueries;
import org.wilcoss.custody.signatures.AcceptanceRow;

/** Makes papers, for those who may see what they tell. */
@Component
public class Papers {
    /** CSS pixels: 32 mm, which phones read at arm's length. */
    private static final String QR =
            "<svg width=\"120\" height=\"120\" role=\"img\" aria-label=\"QR code that leads to the kit\" ";

    private final EventQueries events;
    private final AcceptanceQueries acceptances;
    private final ApprovalQueries requests;
    private final PaperQueries queries;
    private final Looks looks;
    private final QrCodes codes;
    private final PublicUrl urls;

    Papers(
            EventQueries events,
            AcceptanceQueries acceptances,
            ApprovalQueries requests,
            PaperQueries queries,
            Looks looks,
            QrCodes codes,
            PublicUrl urls) {
        this.events = events;
        this.acceptances = acceptances;
        this.requests = requests;
        this.queries = queries;
        this.looks = looks;
        this.codes = codes;
        this.urls = urls;
    }

    /**
     * The receipt of an event, and of all others that the same signature accepts.
     *
     * @param size null for the club's own
     * @throws NotFound if there is no such event, the actor may not see it, or it is neither a hand-over nor a return
     */
    public EventPaper event(Actor actor, EventReference reference, @Nullable PaperSize size) {
        EventRow event = events.find(actor, reference);
        if (event.eventType() == CustodyEventType.LOST || event.eventType() == CustodyEventType.FOUND) {
            throw new NotFound("paper");
        }
        @Nullable AcceptanceRow signature = acceptances.find(event.id()).orElse(null);
        List<Integer> ids = signature == null ? List.of(event.id()) : signature.eventIds();
        List<EventRow> all = ids.stream()
                .map(id -> id == event.id() ? event : events.find(actor, new EventReference.ById(id)))
                .toList();
        @Nullable Integer request = event.approvalRequestId();
        return new EventPaper(looks.look(size), kits(all), request == null ? null : queries.grant(request), signature);
    }

    /**
     * The sheet of a practice.
     *
     * @throws NotFound if there is no such practice
     */
    public PracticePaper practice(Actor actor, int id, @Nullable PaperSize size) {
        actor.mustBeAllowed(Permission.SEE_ALL_CUSTODY);
        return queries.practice(id, looks.look(size));
    }

    /**
     * The consent of an athlete's guardian to what a request asks for.
     *
     * @throws NotFound if there is no such request, the actor may not see it, or it is for no athlete
     */
    public CarryPaper consentToCarry(Actor actor, int requestId, @Nullable PaperSize size) {
        ApprovalRow request = requests.find(actor, requestId);
        @Nullable Named athlete = request.athlete();
        if (athlete == null) {
            throw new NotFound("paper");
        }
        KitRow kit =
                Objects.requireNonNull(queries.kits(List.of(request.kitId())).get(request.kitId()));
        return new CarryPaper(
                looks.look(size),
                request,
                athlete.name(),
                queries.guardians(athlete.id()),
                kit.description(),
                qr(request.kitId()));
    }

    private String qr(int kitId) {
        return codes.svg(kitId).replaceFirst("<svg ", QR);
    }

    private List<PaperKit> kits(Collection<EventRow> all) {
        Map<Integer, KitRow> kits =
                queries.kits(all.stream().map(EventRow::kitId).distinct().toList());
        return all.stream().map(event -> kit(event, kits)).toList();
    }

    private PaperKit kit(EventRow event, Map<Integer, KitRow> kits) {
        KitRow kit = Objects.requireNonNull(kits.get(event.kitId()));
        return new PaperKit(
                event, kit.description(), kit.serial(), kit.parts(), qr(event.kitId()), urls.of(Receipts.path(event)));
    }
}
