package org.wilcoss.custody.custody;

import org.wilcoss.custody.kits.Inspection;
import org.wilcoss.custody.kits.Move;
import org.wilcoss.custody.ledger.Fact;
import org.wilcoss.custody.platform.Labels;

/** What the ledger learns of a custody event: the kit and the times openly, every person only as a commitment. */
final class CustodyFacts {
    private CustodyFacts() {}

    static Fact of(Move move) {
        Inspection seen = move.recording().inspection();
        return Fact.of(
                        "custody." + Labels.of(move.type()),
                        move.recording().now(),
                        move.recording().recorderId())
                .with("kit_id", move.before().id())
                .with("sequence", move.sequence())
                .with("occurred_at", move.occurredAt())
                .with("expected_return_date", move.after().expectedReturnDate())
                .with("practice_id", move.practiceId())
                .with("off_site", move.after().offSite())
                .with(
                        "approval_request_id",
                        move.grant() == null ? null : move.grant().requestId())
                .with(
                        "attestation_id",
                        move.grant() == null ? null : move.grant().attestationId())
                .with("condition", seen.condition() == null ? null : Labels.of(seen.condition()))
                .with("rounds_fired", seen.roundsFired())
                .with("unloaded", seen.unloaded())
                .with("flag_in", seen.flagIn())
                .with("cased_locked", seen.casedLocked())
                .with("undoes_id", move.undoesId())
                .secret("user_id", move.userId())
                .secret("from_user_id", move.fromUserId())
                .secret("athlete_id", move.athleteId())
                .secret("missing_items", seen.missingItems())
                .secret("notes", move.recording().notes());
    }
}
