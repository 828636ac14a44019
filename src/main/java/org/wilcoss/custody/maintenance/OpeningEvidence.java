package org.wilcoss.custody.maintenance;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.ledger.Evidence;

/** What openings of maintenance say that the ledger must have. */
@Component
class OpeningEvidence implements Evidence {
    @Override
    public String table() {
        return "maintenance_events";
    }

    @Override
    public Set<String> acts() {
        return Set.of("maintenance.opened");
    }

    @Override
    public String rows() {
        return """
                SELECT entry_hash AS entry, id::text AS id, 'maintenance.opened' AS act, occurred_at AS at,
                  opened_by_id AS "commitments.actor_id", kit_id AS "facts.kit_id", round_count AS "facts.round_count",
                  notes AS "commitments.notes", parts_replaced AS "commitments.parts_replaced"
                FROM maintenance_events
                """;
    }

    @Override
    public Optional<Removal> removal() {
        return Optional.of(new Removal("kit.deleted", "kit_id", "maintenance_events", null));
    }
}
