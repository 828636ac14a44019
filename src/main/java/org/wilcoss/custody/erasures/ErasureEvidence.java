package org.wilcoss.custody.erasures;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.ledger.Evidence;

/** What the tombstones of people say that the ledger must have. */
@Component
class ErasureEvidence implements Evidence {
    @Override
    public String table() {
        return "erasures";
    }

    @Override
    public Set<String> acts() {
        return Set.of("people.erased");
    }

    @Override
    public String rows() {
        return """
                SELECT entry_hash AS entry, id::text AS id, 'people.erased' AS act,
                  erased_by_id AS "commitments.actor_id", reason AS "commitments.reason",
                  CASE WHEN user_id IS NULL THEN 'athlete' ELSE 'user' END AS "facts.kind",
                  entry_count AS "facts.entries", disclosure_count AS "facts.disclosures"
                FROM erasures
                """;
    }
}
