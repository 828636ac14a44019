package org.wilcoss.custody.ledger;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives entries their place in the tree. Takes every pending entry that it can see, in the order of their ids, so one
 * that was drawn early and committed late gets a place too, only later. A batch is one transaction: leaves, nodes, the
 * signed checkpoint, and the end of being pending; so it may be ended anywhere and repeated.
 */
@Component
public class Sequencer {
    /** Bounds what one transaction holds; each batch leaves a checkpoint. */
    static final int BATCH = 10_000;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Nodes nodes;
    private final LedgerKeys keys;

    Sequencer(JdbcClient sql, TransactionTemplate transaction, Nodes nodes, LedgerKeys keys) {
        this.sql = sql;
        this.transaction = transaction;
        this.nodes = nodes;
        this.keys = keys;
    }

    /**
     * Sequences what is pending; nothing if another instance is at it.
     *
     * @return how many entries got their place
     * @throws UnusableLedgerKey if the key to sign with is not here
     */
    public int sequence() {
        int all = 0;
        int taken = BATCH;
        while (taken == BATCH && isAnythingPending()) {
            taken = transaction.execute(_ -> batch());
            all += taken;
        }
        return all;
    }

    private boolean isAnythingPending() {
        return sql.sql("SELECT EXISTS (SELECT FROM ledger_pending)")
                .query(Boolean.class)
                .single();
    }

    private int batch() {
        if (!sql.sql("SELECT ledger_lock()").query(Boolean.class).single()) {
            return 0;
        }
        List<Pending> pending = pending();
        if (!pending.isEmpty()) {
            Long[] ids = pending.stream().map(Pending::entryId).toArray(Long[]::new);
            Head head = head(ids);
            Map<Node, byte[]> edge = nodes.read(List.of(new Range(0, head.size())));
            write(
                    head,
                    ids,
                    Growth.of(
                            head.size(),
                            edge,
                            pending.stream().map(Pending::hash).toList()));
        }
        return pending.size();
    }

    private List<Pending> pending() {
        return sql.sql("""
                        SELECT entry_id, (SELECT hash FROM ledger_entries WHERE id = entry_id) AS hash
                        FROM ledger_pending ORDER BY entry_id LIMIT :batch
                        """)
                .param("batch", BATCH)
                .query((row, n) -> new Pending(row.getLong("entry_id"), row.getBytes("hash")))
                .list();
    }

    /** The tree as it is, with the keys in force from there to the end of the batch. */
    private Head head(Long[] ids) {
        List<SigningKey> signers = sql.sql("""
                        SELECT key.public_key FROM ledger_keys key, (
                          SELECT max(number) AS number FROM ledger_keys
                          WHERE entry_id IS NULL
                          OR (SELECT leaf.index FROM ledger_leaves leaf WHERE leaf.entry_id = ledger_keys.entry_id) >= 0) AS now
                        WHERE key.number = now.number OR key.entry_id = ANY (:ids) ORDER BY key.number
                        """)
                .param("ids", ids)
                .query((row, n) -> keys.find(row.getBytes("public_key")))
                .list();
        return sql.sql("SELECT origin, size FROM ledger_origin, ledger_checkpoints ORDER BY size DESC LIMIT 1")
                .query((row, n) -> new Head(row.getString("origin"), row.getLong("size"), signers))
                .single();
    }

    private void write(Head head, Long[] ids, Growth growth) {
        List<Node> added = growth.added();
        byte[] root = growth.root();
        sql.sql("SELECT ledger_grow(:size, :ids, :levels, :indexes, :hashes, :root, :note)")
                .param("size", head.size())
                .param("ids", ids)
                .param("levels", Nodes.levels(added))
                .param("indexes", Nodes.indexes(added.stream()))
                .param("hashes", added.stream().map(growth::hash).toArray(byte[][]::new))
                .param("root", root)
                .param("note", head.sign(growth.size(), root))
                .query(row -> {});
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Pending(long entryId, byte[] hash) {}

    private record Head(String origin, long size, List<SigningKey> signers) {
        String sign(long newSize, byte[] root) {
            return SignedNote.sign(SignedNote.checkpointText(origin, newSize, root), origin, signers);
        }
    }
}
