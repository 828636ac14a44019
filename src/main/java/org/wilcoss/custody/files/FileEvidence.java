package org.wilcoss.custody.files;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.ledger.Evidence;

/**
 * What files, and their being removed, say that the ledger must have; of those that are there, every byte. A photo may be
 * gone with its kit, a scan never.
 */
@Component
class FileEvidence implements Evidence {
    private static final String ROWS = """
            SELECT f.entry_hash AS entry, f.id::text AS id,
              CASE f.kind WHEN 'kit_photo' THEN 'kit.photo_added' WHEN 'consent_scan' THEN 'consent.scan_added' END AS act, f.uploaded_at AS at,
              f.uploaded_by_id AS "commitments.actor_id", f.id AS "facts.file_id", f.kit_id AS "facts.kit_id",
              f.consent_id AS "facts.consent_id", f.media_type AS "facts.media_type", f.width AS "facts.width",
              f.height AS "facts.height", f.description AS "commitments.description",
              c.athlete_id AS "commitments.athlete_id",
              CASE f.kind WHEN 'kit_photo' THEN stored.hash END AS "facts.content_hash",
              CASE f.kind WHEN 'kit_photo' THEN stored.computed END AS "facts.content_hash",
              CASE f.kind WHEN 'consent_scan' THEN stored.hash END AS "commitments.consent_scan",
              CASE f.kind WHEN 'consent_scan' THEN stored.computed END AS "commitments.consent_scan"
            FROM files f LEFT JOIN consents c ON c.id = f.consent_id
            CROSS JOIN LATERAL (SELECT encode(f.content_hash, 'hex') AS hash, encode(CASE
              WHEN f.removed_at IS NULL OR f.content IS NOT NULL THEN sha256(f.content) ELSE f.content_hash END, 'hex')
              AS computed) AS stored
            UNION ALL
            SELECT removal_hash, id::text,
              CASE kind WHEN 'kit_photo' THEN 'kit.photo_removed' WHEN 'consent_scan' THEN 'consent.scan_removed' END, removed_at,
              removed_by_id, id, kit_id, consent_id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
            FROM files WHERE num_nonnulls(removed_at, removed_by_id, removal_hash) > 0
            """;

    @Override
    public String table() {
        return "files";
    }

    @Override
    public Set<String> acts() {
        return Set.of("kit.photo_added", "kit.photo_removed", "consent.scan_added", "consent.scan_removed");
    }

    @Override
    public String rows() {
        return ROWS;
    }

    @Override
    public Optional<Removal> removal() {
        return Optional.of(new Removal("kit.deleted", "kit_id", null, null));
    }
}
