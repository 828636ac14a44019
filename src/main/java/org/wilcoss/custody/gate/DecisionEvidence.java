package org.wilcoss.custody.gate;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.ledger.Evidence;

/** What decisions on requests say that the ledger must have. */
@Component
class DecisionEvidence implements Evidence {
    @Override
    public String table() {
        return "approval_requests";
    }

    @Override
    public Set<String> acts() {
        return Set.of("approval.approved", "approval.denied", "approval.withdrawn");
    }

    @Override
    public String rows() {
        return """
                SELECT decision_hash AS entry, id::text AS id,
                  CASE WHEN status = 'denied' THEN 'approval.denied' ELSE 'approval.approved' END AS act, decided_at AS at,
                  decided_by_id AS "commitments.actor_id", kit_id AS "facts.kit_id", id AS "facts.request_id",
                  reason AS "commitments.reason"
                FROM approval_requests WHERE num_nonnulls(decided_at, decided_by_id, decision_hash) > 0
                UNION ALL
                SELECT withdrawal_hash, id::text, 'approval.withdrawn', withdrawn_at, withdrawn_by_id, kit_id, id, NULL
                FROM approval_requests WHERE num_nonnulls(withdrawn_at, withdrawn_by_id, withdrawal_hash) > 0
                """;
    }

    @Override
    public Optional<Removal> removal() {
        return Optional.of(new Removal("kit.deleted", "kit_id", null, null));
    }
}
