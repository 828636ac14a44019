package org.wilcoss.custody.files;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.ledger.Evidence;

/** What photos of kits, and their being removed, say that the ledger must have; of those not removed, every byte. */
@Component
class PhotoEvidence implements Evidence {
    @Override
    public String table() {
        return "files";
    }

    @Override
    public Set<String> acts() {
        return Set.of("kit.photo_added", "kit.photo_removed");
    }

    @Override
    public String rows() {
        return """
                SELECT entry_hash AS entry, id::text AS id, 'kit.photo_added' AS act, uploaded_at AS at,
                  uploaded_by_id AS "commitments.actor_id", id AS "facts.file_id", kit_id AS "facts.kit_id",
                  encode(content_hash, 'hex') AS "facts.content_hash",
                  encode(CASE WHEN removed_at IS NULL THEN sha256(content) ELSE content_hash END, 'hex') AS "facts.content_hash",
                  width AS "facts.width", height AS "facts.height", description AS "commitments.description"
                FROM files WHERE kind = 'kit_photo'
                UNION ALL
                SELECT removal_hash, id::text, 'kit.photo_removed', removed_at, removed_by_id, id, kit_id, NULL, NULL, NULL,
                  NULL, NULL
                FROM files
                WHERE kind = 'kit_photo' AND num_nonnulls(removed_at, removed_by_id, removal_hash) > 0
                """;
    }

    @Override
    public Optional<Removal> removal() {
        return Optional.of(new Removal("kit.deleted", "kit_id", null, null));
    }
}
