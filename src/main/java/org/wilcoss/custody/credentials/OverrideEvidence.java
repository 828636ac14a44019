package org.wilcoss.custody.credentials;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.ledger.Evidence;

/** What overrides say that the ledger must have. */
@Component
class OverrideEvidence implements Evidence {
    @Override
    public String table() {
        return "credential_overrides";
    }

    @Override
    public Set<String> acts() {
        return Set.of("credential.overridden");
    }

    @Override
    public String rows() {
        return """
                SELECT entry_hash AS entry, id::text AS id, 'credential.overridden' AS act, granted_at AS at,
                  granted_by_id AS "commitments.actor_id", user_id AS "commitments.user_id", kind::text AS "facts.kind",
                  expires_on AS "facts.expires_on", reason AS "commitments.credential_reason"
                FROM credential_overrides
                """;
    }
}
