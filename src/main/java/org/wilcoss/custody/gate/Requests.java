package org.wilcoss.custody.gate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wilcoss.custody.attestations.AttestationRow;
import org.wilcoss.custody.attestations.Attestations;
import org.wilcoss.custody.kits.CustodyEventType;
import org.wilcoss.custody.kits.KitState;
import org.wilcoss.custody.kits.Moves;
import org.wilcoss.custody.kits.Situation;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.ClubSettings;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.signatures.GivenSignature;
import org.wilcoss.custody.signatures.Signatures;
import org.wilcoss.custody.signatures.Signed;
import org.wilcoss.custody.signatures.Signing;

/** Takes requests to leave the premises with a kit (rule 6). */
@Service
public class Requests {
    /** A season fits in; longer than that is no loan. */
    private static final Duration LONGEST = Duration.ofDays(183);

    private final Attestations attestations;
    private final Signatures signatures;
    private final RequestStore store;
    private final Taking taking;
    private final Moves moves;
    private final ClubSettings settings;
    private final Clock clock;

    Requests(
            Attestations attestations,
            Signatures signatures,
            RequestStore store,
            Taking taking,
            Moves moves,
            ClubSettings settings,
            Clock clock) {
        this.attestations = attestations;
        this.signatures = signatures;
        this.store = store;
        this.taking = taking;
        this.moves = moves;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Asks to take a kit off the premises: the request, the holder's signature under the current text and their ledger
     * entries, all or nothing. Staff may ask for somebody who signs on their device.
     *
     * @return its id
     * @throws GateRefused if the holder is no verified adult, the text is not the current one, a consent is missing, or
     *     somebody asked for this kit already
     * @throws org.wilcoss.custody.kits.MoveRefused if the kit is not there to be asked for
     */
    @Transactional
    public int ask(Actor actor, AskOffSite command) {
        int holder = Objects.requireNonNullElse(command.holderId(), actor.id());
        if (holder != actor.id()) {
            actor.mustBeAllowed(Permission.CHECK_OUT);
        }
        Instant now = clock.instant();
        refuseDueTime(command.expectedReturnDate(), now);
        AttestationRow text = current(command);
        KitState kit = kit(actor, command);
        CustodyEventType handOver = kit.handOver();
        kit.allowReserving(handOver, now);
        taking.refuseUnlessAllowed(
                kit.id(),
                holder,
                command.athleteId(),
                command.expectedReturnDate().atZone(settings.times().zone()).toLocalDate());
        Signed signed = Signed.attestation(text.id(), text.body());
        GivenSignature signature =
                signatures.signWithin(actor, new Signing(holder, command.signature(), command.device(), signed));
        return store.insert(actor, new RequestStore.Asked(command, kit, handOver, holder, signature.id(), now));
    }

    private AttestationRow current(AskOffSite command) {
        AttestationRow text = attestations.current().orElseThrow(() -> new GateRefused("gate.no_attestation"));
        if (text.id() != command.attestationId()) {
            throw new GateRefused("gate.attestation_not_current");
        }
        return text;
    }

    private KitState kit(Actor actor, AskOffSite command) {
        KitState kit = moves.situation(Situation.Question.about(command.kit(), actor.id()))
                .kit();
        if (kit == null) {
            throw new NotFound("kit");
        }
        return kit;
    }

    private static void refuseDueTime(Instant due, Instant now) {
        if (!due.isAfter(now)) {
            throw new InvalidFields("expected_return_date", "must be in the future");
        }
        if (due.isAfter(now.plus(LONGEST))) {
            throw new InvalidFields("expected_return_date", "must be within half a year");
        }
    }
}
