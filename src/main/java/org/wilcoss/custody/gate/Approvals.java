package org.wilcoss.custody.gate;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wilcoss.custody.custody.Desk;
import org.wilcoss.custody.custody.Outcome;
import org.wilcoss.custody.custody.RecordEvent;
import org.wilcoss.custody.kits.Inspection;
import org.wilcoss.custody.kits.KitReference;
import org.wilcoss.custody.kits.KitState;
import org.wilcoss.custody.kits.Moves;
import org.wilcoss.custody.kits.Situation;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.ClubSettings;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.Permission;

/** Decides on requests (rule 6). Each call is one transaction with its ledger entry; a refused one changes nothing. */
@Service
public class Approvals {
    private final ApprovalQueries queries;
    private final RequestStore store;
    private final Taking taking;
    private final Moves moves;
    private final Desk desk;
    private final ClubSettings settings;
    private final Clock clock;

    Approvals(
            ApprovalQueries queries,
            RequestStore store,
            Taking taking,
            Moves moves,
            Desk desk,
            ClubSettings settings,
            Clock clock) {
        this.queries = queries;
        this.store = store;
        this.taking = taking;
        this.moves = moves;
        this.desk = desk;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Approves a request and keeps the kit for it, for a day at most.
     *
     * @throws GateRefused if the actor asked for it or would take it, or it is pending no more
     * @throws org.wilcoss.custody.kits.MoveRefused if the kit is not there to be handed over
     */
    @Transactional
    public void approve(Actor actor, int id) {
        ApprovalRow request = decidable(actor, id);
        Instant now = clock.instant();
        taking.refuseUnlessAllowed(
                request.kitId(),
                request.holder().id(),
                request.athlete() == null ? null : request.athlete().id(),
                request.expectedReturnDate().atZone(settings.times().zone()).toLocalDate());
        KitState kit = kit(actor, request);
        kit.allowReserving(request.handOver(), now);
        store.approve(actor, request, kit, now);
    }

    /**
     * Approves and hands over in one act: whoever does it says that the kit was seen to be unloaded, the flag in, cased
     * and locked. If the hand-over is refused, so is the approval.
     */
    @Transactional
    public Outcome approveAndHandOver(Actor actor, int id) {
        approve(actor, id);
        return handOver(actor, id);
    }

    /** Hands over what was approved before, seen to be safe. */
    public Outcome handOver(Actor actor, int id) {
        ApprovalRow request = queries.find(actor, id);
        return desk.record(
                actor,
                RecordEvent.onApproval(
                        new KitReference.ById(request.kitId()), request.handOver(), request.id(), Inspection.SAFE));
    }

    /**
     * Says no, and why.
     *
     * @throws GateRefused if the actor asked for it or would take it, or it is pending no more
     */
    @Transactional
    public void deny(Actor actor, int id, String reason) {
        store.deny(actor, decidable(actor, id), reason, clock.instant());
    }

    /**
     * Takes a request or an unused approval back: whoever asked or would take the kit may, and who approves.
     *
     * @throws GateRefused if it is decided against, used, withdrawn or lapsed
     */
    @Transactional
    public void withdraw(Actor actor, int id) {
        ApprovalRow request = queries.find(actor, id);
        if (!request.concerns(actor.id())) {
            actor.mustBeAllowed(Permission.APPROVE);
        }
        store.withdraw(actor, request, clock.instant());
    }

    private ApprovalRow decidable(Actor actor, int id) {
        actor.mustBeAllowed(Permission.APPROVE);
        ApprovalRow request = queries.find(actor, id);
        if (request.concerns(actor.id())) {
            throw new GateRefused("gate.own_request");
        }
        if (request.status() != ApprovalStatus.PENDING) {
            throw RequestStore.notPending(request.status());
        }
        return request;
    }

    private KitState kit(Actor actor, ApprovalRow request) {
        var question = Situation.Question.about(new KitReference.ById(request.kitId()), actor.id());
        @Nullable KitState kit = moves.situation(question).kit();
        if (kit == null) {
            throw new NotFound("kit");
        }
        return kit;
    }
}
