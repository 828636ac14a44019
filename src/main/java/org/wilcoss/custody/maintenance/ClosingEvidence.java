package org.wilcoss.custody.maintenance;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.ledger.Evidence;

/** What closings of maintenance say that the ledger must have. */
@Component
class ClosingEvidence implements Evidence {
    @Override
    public String table() {
        return "maintenance_closings";
    }

    @Override
    public Set<String> acts() {
        return Set.of("maintenance.closed");
    }

    @Override
    public String rows() {
        return """
                SELECT closing.entry_hash AS entry, closing.maintenance_event_id::text AS id, 'maintenance.closed' AS act,
                  closing.occurred_at AS at, closing.closed_by_id AS "commitments.actor_id",
                  opening.kit_id AS "facts.kit_id", closing.maintenance_event_id AS "facts.maintenance_event_id",
                  closing.round_count AS "facts.round_count", closing.next_due_date AS "facts.next_due_date",
                  closing.notes AS "commitments.notes", closing.parts_replaced AS "commitments.parts_replaced"
                FROM maintenance_closings closing
                LEFT JOIN maintenance_events opening ON opening.id = closing.maintenance_event_id
                """;
    }

    @Override
    public Optional<Removal> removal() {
        return Optional.of(new Removal("kit.deleted", "kit_id", null, null));
    }
}
