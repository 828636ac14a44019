package org.wilcoss.custody.cases;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.ledger.Evidence;

/** What notices say that the ledger must have. */
@Component
class NoticeEvidence implements Evidence {
    @Override
    public String table() {
        return "case_notices";
    }

    @Override
    public Set<String> acts() {
        return Set.of("case.notice_given");
    }

    @Override
    public String rows() {
        return """
                SELECT n.entry_hash AS entry, n.id::text AS id, 'case.notice_given' AS act,
                  n.given_by_id AS "commitments.actor_id", n.case_id AS "facts.case_id", c.kit_id AS "facts.kit_id",
                  n.told_at AS "facts.told_at", n.told AS "commitments.told", n.reference AS "commitments.reference"
                FROM case_notices n JOIN cases c ON c.id = n.case_id
                """;
    }

    @Override
    public Optional<Removal> removal() {
        return Optional.of(new Removal("kit.deleted", "kit_id", null, null));
    }
}
