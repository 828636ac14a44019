package org.wilcoss.custody.attestations;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.ledger.Evidence;

/** What the texts say that the ledger must have. */
@Component
class AttestationEvidence implements Evidence {
    @Override
    public String table() {
        return "attestations";
    }

    @Override
    public Set<String> acts() {
        return Set.of("attestation.written");
    }

    @Override
    public String rows() {
        return """
                SELECT entry_hash AS entry, id::text AS id, 'attestation.written' AS act, written_at AS at,
                  written_by_id AS "commitments.actor_id", version AS "facts.version", title AS "facts.title",
                  encode(sha256(convert_to(body, 'UTF8')), 'hex') AS "facts.body_sha256",
                  encode(body_hash, 'hex') AS "facts.body_sha256"
                FROM attestations
                """;
    }
}
