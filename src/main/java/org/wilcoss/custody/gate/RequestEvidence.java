package org.wilcoss.custody.gate;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.ledger.Evidence;

/** What requests say that the ledger must have. */
@Component
class RequestEvidence implements Evidence {
    @Override
    public String table() {
        return "approval_requests";
    }

    @Override
    public Set<String> acts() {
        return Set.of("approval.requested");
    }

    @Override
    public String rows() {
        return """
                SELECT entry_hash AS entry, id::text AS id, 'approval.requested' AS act, requested_at AS at,
                  requester_id AS "commitments.actor_id", kit_id AS "facts.kit_id", hand_over AS "facts.hand_over",
                  expected_return_date AS "facts.expected_return_date", attestation_id AS "facts.attestation_id",
                  signature_id AS "facts.signature_id", unloaded AS "facts.unloaded", flag_in AS "facts.flag_in",
                  cased_locked AS "facts.cased_locked", holder_id AS "commitments.holder_id",
                  athlete_id AS "commitments.athlete_id", destination AS "commitments.destination"
                FROM approval_requests
                """;
    }

    @Override
    public Optional<Removal> removal() {
        return Optional.of(new Removal("kit.deleted", "kit_id", null, null));
    }
}
