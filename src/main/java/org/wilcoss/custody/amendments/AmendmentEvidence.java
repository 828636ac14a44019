package org.wilcoss.custody.amendments;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.ledger.Evidence;

/** What amendments say that the ledger must have. */
@Component
class AmendmentEvidence implements Evidence {
    @Override
    public String table() {
        return "amendments";
    }

    @Override
    public Set<String> acts() {
        return Set.of("custody.amended");
    }

    @Override
    public String rows() {
        return """
                SELECT m.entry_hash AS entry, m.id::text AS id, 'custody.amended' AS act,
                  m.amended_by_id AS "commitments.actor_id", m.custody_event_id AS "facts.custody_event_id",
                  e.kit_id AS "facts.kit_id", e.sequence AS "facts.sequence", m.occurred_at AS "facts.occurred_at",
                  m.expected_return_date AS "facts.expected_return_date", m.condition AS "facts.condition",
                  m.rounds_fired AS "facts.rounds_fired", m.user_id AS "commitments.user_id",
                  m.athlete_id AS "commitments.athlete_id", m.notes AS "commitments.notes",
                  m.reason AS "commitments.reason"
                FROM amendments m JOIN custody_events e ON e.id = m.custody_event_id
                """;
    }

    @Override
    public Optional<Removal> removal() {
        return Optional.of(new Removal("kit.deleted", "kit_id", null, null));
    }
}
