package org.wilcoss.custody.kits;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.ledger.Evidence;

/** What the tombstones of kits say that the ledger must have. */
@Component
class DeletionEvidence implements Evidence {
    @Override
    public String table() {
        return "kit_deletions";
    }

    @Override
    public Set<String> acts() {
        return Set.of("kit.deleted");
    }

    @Override
    public String rows() {
        return """
                SELECT entry_hash AS entry, kit_id::text AS id, 'kit.deleted' AS act,
                  deleted_by_id AS "commitments.actor_id", kit_id AS "facts.kit_id", code AS "facts.code",
                  custody_event_count AS "facts.custody_events", maintenance_event_count AS "facts.maintenance_events"
                FROM kit_deletions
                """;
    }
}
