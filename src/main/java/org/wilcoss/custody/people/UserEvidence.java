package org.wilcoss.custody.people;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.ledger.Evidence;

/** What users may do is what the newest entry about them says. Whoever was erased may do nothing any more. */
@Component
class UserEvidence implements Evidence {
    @Override
    public String table() {
        return "users";
    }

    @Override
    public Set<String> acts() {
        return Set.of(
                "user.registered",
                "user.registered_by_operator",
                "user.renamed",
                "user.role_changed",
                "user.deactivated",
                "user.reactivated",
                "user.verified_adult");
    }

    @Override
    public boolean changes() {
        return true;
    }

    @Override
    public String rows() {
        return """
                SELECT told.hash AS entry, u.id::text AS id, u.id AS "commitments.user_id", u.role AS "facts.role",
                  CASE WHEN told.tells_activity THEN u.is_active END AS "facts.is_active"
                FROM users u
                LEFT JOIN (
                  SELECT DISTINCT ON (d.value) d.value AS user_id, e.hash,
                    position('"is_active":' IN encode(e.leaf, 'escape')) > 0 AS tells_activity
                  FROM ledger_entries e JOIN ledger_disclosures d ON d.entry_id = e.id AND d.name = 'user_id'
                  WHERE e.act IN ('%s') ORDER BY d.value, e.id DESC
                ) AS told ON told.user_id = u.id::text
                WHERE NOT EXISTS (SELECT FROM erasures x WHERE x.user_id = u.id)
                """.formatted(String.join("', '", acts()));
    }
}
