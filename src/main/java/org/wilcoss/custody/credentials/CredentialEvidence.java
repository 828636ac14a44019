package org.wilcoss.custody.credentials;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.ledger.Evidence;

/** What credentials, and their being revoked, say that the ledger must have. */
@Component
class CredentialEvidence implements Evidence {
    @Override
    public String table() {
        return "credentials";
    }

    @Override
    public Set<String> acts() {
        return Set.of("credential.recorded", "credential.revoked");
    }

    @Override
    public String rows() {
        return """
                SELECT entry_hash AS entry, id::text AS id, 'credential.recorded' AS act, recorded_at AS at,
                  recorded_by_id AS "commitments.actor_id", user_id AS "commitments.user_id",
                  id AS "facts.credential_id", kind::text AS "facts.kind", issued_on AS "facts.issued_on",
                  expires_on AS "facts.expires_on", issuer AS "commitments.credential_issuer",
                  reference AS "commitments.credential_reference"
                FROM credentials
                UNION ALL
                SELECT revocation_hash, id::text, 'credential.revoked', revoked_at, revoked_by_id, user_id, id, NULL,
                  NULL, NULL, NULL, NULL
                FROM credentials WHERE num_nonnulls(revoked_at, revoked_by_id, revocation_hash) > 0
                """;
    }
}
