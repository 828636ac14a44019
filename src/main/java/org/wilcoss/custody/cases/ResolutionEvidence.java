package org.wilcoss.custody.cases;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.ledger.Evidence;

/** What resolved cases say that the ledger must have. */
@Component
class ResolutionEvidence implements Evidence {
    @Override
    public String table() {
        return "cases";
    }

    @Override
    public Set<String> acts() {
        return Set.of("case.resolved");
    }

    @Override
    public String rows() {
        return """
                SELECT resolution_hash AS entry, id::text AS id, 'case.resolved' AS act, resolved_at AS at,
                  resolved_by_id AS "commitments.actor_id", id AS "facts.case_id", kit_id AS "facts.kit_id",
                  resolution AS "commitments.resolution"
                FROM cases WHERE num_nonnulls(resolution_hash, resolved_at, resolved_by_id, resolution) > 0
                """;
    }

    @Override
    public Optional<Removal> removal() {
        return Optional.of(new Removal("kit.deleted", "kit_id", null, null));
    }
}
