package org.wilcoss.custody.kits;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.ledger.Evidence;

/** What custody events say that the ledger must have. */
@Component
class CustodyEvidence implements Evidence {
    @Override
    public String table() {
        return "custody_events";
    }

    @Override
    public Set<String> acts() {
        return Set.of("custody.check_out", "custody.check_in", "custody.transfer", "custody.lost", "custody.found");
    }

    @Override
    public String rows() {
        return """
                SELECT entry_hash AS entry, id::text AS id, 'custody.' || event_type AS act,
                  recorded_by_id AS "commitments.actor_id", kit_id AS "facts.kit_id", sequence AS "facts.sequence",
                  occurred_at AS "facts.occurred_at", expected_return_date AS "facts.expected_return_date",
                  practice_id AS "facts.practice_id", off_site AS "facts.off_site",
                  approval_request_id AS "facts.approval_request_id", attestation_id AS "facts.attestation_id",
                  condition AS "facts.condition", rounds_fired AS "facts.rounds_fired", unloaded AS "facts.unloaded",
                  flag_in AS "facts.flag_in", cased_locked AS "facts.cased_locked", undoes_id AS "facts.undoes_id",
                  missing_items AS "commitments.missing_items", user_id AS "commitments.user_id",
                  from_user_id AS "commitments.from_user_id", athlete_id AS "commitments.athlete_id",
                  notes AS "commitments.notes"
                FROM custody_events
                """;
    }

    @Override
    public Optional<Removal> removal() {
        return Optional.of(new Removal("kit.deleted", "kit_id", "custody_events", "custody_digest"));
    }
}
