package org.wilcoss.custody.signatures;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.ledger.Evidence;

/**
 * What signatures say that the ledger must have. The events accepted must be those that were signed, apart from those of
 * kits that were deleted since, with their events.
 */
@Component
class SignatureEvidence implements Evidence {
    @Override
    public String table() {
        return "signatures";
    }

    @Override
    public Set<String> acts() {
        return Set.of("signature.given");
    }

    @Override
    public String rows() {
        return """
                SELECT s.entry_hash AS entry, s.id::text AS id, 'signature.given' AS act, s.signed_at AS at,
                  s.recorded_by_id AS "commitments.actor_id", s.user_id AS "commitments.user_id",
                  s.purpose AS "facts.purpose", s.attestation_id AS "facts.attestation_id", s.events AS "facts.events",
                  accepted.events AS "facts.events", encode(s.signed_hash, 'hex') AS "facts.signed",
                  CASE WHEN accepted.here = s.events THEN accepted.digest
                    ELSE encode(s.signed_hash, 'hex') END AS "facts.signed",
                  s.typed_name AS "commitments.typed_name", s.strokes #>> '{}' AS "commitments.strokes",
                  s.address AS "commitments.address", s.device AS "commitments.device"
                FROM signatures s
                CROSS JOIN LATERAL (
                  SELECT string_agg(part, ' ' ORDER BY char_length(split_part(part, ':', 1)), part) AS events,
                    string_agg(part, ' ' ORDER BY id) FILTER (WHERE id IS NOT NULL) AS here,
                    encode(sha256(string_agg(entry_hash, ''::bytea ORDER BY id)), 'hex') AS digest
                  FROM (
                    SELECT e.id, e.id || ':' || e.kit_id AS part, e.entry_hash
                    FROM acceptances a LEFT JOIN custody_events e ON e.id = a.custody_event_id
                    WHERE a.signature_id = s.id
                    UNION ALL
                    SELECT NULL, part, NULL FROM unnest(string_to_array(s.events, ' ')) AS part
                    JOIN kit_deletions d ON d.kit_id::text = split_part(part, ':', 2)
                  ) AS events
                ) AS accepted
                """;
    }
}
