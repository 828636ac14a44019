package org.wilcoss.custody.people;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.ledger.Evidence;

/** Who was seen to be an adult, by whom and how, is what the newest entry about it says. */
@Component
class AdultEvidence implements Evidence {
    @Override
    public String table() {
        return "users";
    }

    @Override
    public Set<String> acts() {
        return Set.of("user.verified_adult");
    }

    @Override
    public boolean changes() {
        return true;
    }

    @Override
    public String rows() {
        return """
                SELECT told.hash AS entry, u.id::text AS id, u.verified_at AS at,
                  u.verified_by_id AS "commitments.actor_id", u.verified_evidence AS "commitments.evidence",
                  CASE WHEN u.verified_adult THEN u.id END AS "commitments.user_id"
                FROM users u
                LEFT JOIN (
                  SELECT DISTINCT ON (d.value) d.value AS user_id, e.hash
                  FROM ledger_entries e JOIN ledger_disclosures d ON d.entry_id = e.id AND d.name = 'user_id'
                  WHERE e.act = 'user.verified_adult' ORDER BY d.value, e.id DESC
                ) AS told ON told.user_id = u.id::text
                WHERE (u.verified_adult OR told.hash IS NOT NULL)
                  AND NOT EXISTS (SELECT FROM erasures x WHERE x.user_id = u.id)
                """;
    }
}
