package org.wilcoss.custody.files;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.ledger.Evidence;

/** What scans of consents, and their being removed, say that the ledger must have; of those that are there, every byte. */
@Component
class ScanEvidence implements Evidence {
    @Override
    public String table() {
        return "files";
    }

    @Override
    public Set<String> acts() {
        return Set.of("consent.scan_added", "consent.scan_removed");
    }

    @Override
    public String rows() {
        return """
                SELECT f.entry_hash AS entry, f.id::text AS id, 'consent.scan_added' AS act, f.uploaded_at AS at,
                  f.uploaded_by_id AS "commitments.actor_id", f.id AS "facts.file_id", f.consent_id AS "facts.consent_id",
                  f.media_type AS "facts.media_type", c.athlete_id AS "commitments.athlete_id",
                  encode(f.content_hash, 'hex') AS "commitments.consent_scan",
                  encode(CASE WHEN f.removed_at IS NULL THEN sha256(f.content) ELSE f.content_hash END, 'hex')
                    AS "commitments.consent_scan"
                FROM files f LEFT JOIN consents c ON c.id = f.consent_id
                WHERE f.kind = 'consent_scan'
                UNION ALL
                SELECT removal_hash, id::text, 'consent.scan_removed', removed_at, removed_by_id, id, consent_id, NULL, NULL,
                  NULL, NULL
                FROM files
                WHERE kind = 'consent_scan' AND num_nonnulls(removed_at, removed_by_id, removal_hash) > 0
                """;
    }
}
