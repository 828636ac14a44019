package org.wilcoss.custody.consents;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.ledger.Evidence;

/** What consents, and their being withdrawn, say that the ledger must have. */
@Component
class ConsentEvidence implements Evidence {
    @Override
    public String table() {
        return "consents";
    }

    @Override
    public Set<String> acts() {
        return Set.of("consent.recorded", "consent.withdrawn");
    }

    @Override
    public String rows() {
        return """
                SELECT entry_hash AS entry, id::text AS id, 'consent.recorded' AS act, recorded_at AS at,
                  recorded_by_id AS "commitments.actor_id", id AS "facts.consent_id", kind::text AS "facts.kind",
                  signed_on AS "facts.signed_on", expires_on AS "facts.expires_on",
                  athlete_id AS "commitments.athlete_id", signer_id AS "commitments.signer_id",
                  signer_name AS "commitments.consent_signer", scope AS "commitments.consent_scope",
                  reference AS "commitments.consent_reference"
                FROM consents
                UNION ALL
                SELECT withdrawal_hash, id::text, 'consent.withdrawn', withdrawn_at, withdrawn_by_id, id, NULL, NULL,
                  NULL, NULL, NULL, NULL, NULL, NULL
                FROM consents WHERE num_nonnulls(withdrawn_at, withdrawn_by_id, withdrawal_hash) > 0
                """;
    }
}
