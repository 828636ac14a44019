package org.wilcoss.custody.practices;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.ledger.Evidence;

/** What closed practices say that the ledger must have. */
@Component
class PracticeEvidence implements Evidence {
    @Override
    public String table() {
        return "practices";
    }

    @Override
    public Set<String> acts() {
        return Set.of("practice.closed");
    }

    @Override
    public String rows() {
        return """
                SELECT closing_hash AS entry, id::text AS id, 'practice.closed' AS act, closed_at AS at,
                  closed_by_id AS "commitments.actor_id", id AS "facts.practice_id"
                FROM practices WHERE num_nonnulls(closed_at, closed_by_id, closing_hash) > 0
                """;
    }
}
