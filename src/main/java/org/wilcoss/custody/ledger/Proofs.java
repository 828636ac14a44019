package org.wilcoss.custody.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proofs about the log as it is now; each costs two statements, and rows for each bit of the log's size. */
@Component
public class Proofs {
    private final JdbcClient sql;
    private final Nodes nodes;

    Proofs(JdbcClient sql, Nodes nodes) {
        this.sql = sql;
        this.nodes = nodes;
    }

    /** The proof that the entry with this hash is in the log; none if there is no such entry, or it has no place yet. */
    public Optional<EntryProof> of(byte[] hash) {
        return sql.sql("""
                        SELECT encode(e.hash, 'hex') AS name, l.index, e.leaf, c.size, c.note, c.signed_at
                        FROM ledger_entries e JOIN ledger_leaves l ON l.entry_id = e.id
                        CROSS JOIN (SELECT size, note, signed_at FROM ledger_checkpoints ORDER BY size DESC LIMIT 1) c
                        WHERE e.hash = :hash
                        """)
                .param("hash", hash)
                .query((row, n) -> new Place(
                        row.getString("name"),
                        row.getLong("index"),
                        new String(row.getBytes("leaf"), StandardCharsets.UTF_8),
                        Checkpoint.of(row)))
                .optional()
                .map(this::prove);
    }

    /**
     * The proof that the log of the first size is the beginning of the log of the second (RFC 6962, section 2.1.2), as
     * Base64.
     *
     * @param first at most {@code second}, which is at most the size of the latest checkpoint
     */
    public List<String> consistency(long first, long second) {
        return nodes.hashes(ProofShape.consistency(first, second)).stream()
                .map(SignedNote::base64)
                .toList();
    }

    private EntryProof prove(Place place) {
        Checkpoint checkpoint = place.checkpoint();
        List<byte[]> path = nodes.hashes(ProofShape.inclusion(place.index(), checkpoint.size()));
        return new EntryProof(
                place.name(),
                place.index(),
                place.entry(),
                ProofText.of(place.index(), path, checkpoint.note(), null),
                checkpoint.signedAt());
    }

    private record Place(String name, long index, String entry, Checkpoint checkpoint) {}
}
