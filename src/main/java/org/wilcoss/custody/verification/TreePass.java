package org.wilcoss.custody.verification;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.ledger.verify.Hash;
import org.wilcoss.custody.ledger.verify.Proof;
import org.wilcoss.custody.ledger.verify.RunningRoot;

/** Builds the tree anew from its leaves, and compares each node and each checkpoint as it comes about. */
final class TreePass implements AutoCloseable {
    /** In the order in which nodes are completed. */
    private static final String NODES =
            "SELECT (index + 1) << level AS leaves, level, index, hash FROM ledger_nodes ORDER BY 1, level";

    private final Rows leaves;
    private final Rows nodes;
    private final Rows checkpoints;
    private final SignedHeads heads;
    private final KeptCheckpoints.@Nullable Comparison kept;
    private final RunningRoot root = new RunningRoot();

    TreePass(Connection connection, SignedHeads heads, @Nullable KeptCheckpoints kept) throws SQLException {
        leaves = new Rows(connection, "SELECT index, hash FROM ledger_leaves ORDER BY index");
        nodes = new Rows(connection, NODES);
        checkpoints = new Rows(connection, "SELECT size, root, note FROM ledger_checkpoints ORDER BY size");
        this.heads = heads;
        this.kept = kept == null ? null : kept.comparison(heads.keys());
    }

    void run(Steps steps) throws SQLException {
        atSize();
        while (leaves.isPresent()) {
            Stored leaf = Stored.of(leaves.row());
            add(leaf.hash());
            leaves.advance();
            atSize();
            steps.step();
        }
        finish();
    }

    private void add(Hash leaf) throws SQLException {
        List<Completed> completed = new ArrayList<>();
        root.add(leaf, (level, index, hash) -> completed.add(new Completed(level, index, hash)));
        for (Completed node : completed) {
            compare(node);
        }
    }

    private void compare(Completed node) throws SQLException {
        String where = "ledger_nodes (level %d, index %d)".formatted(node.level(), node.index());
        ResultSet row = nodes.row();
        if (!nodes.isAt(root.size()) || row.getInt("level") != node.level() || row.getLong("index") != node.index()) {
            throw Wrong.at(
                    where,
                    nodes.isPresent() && nodes.key() <= root.size() ? "another is in its place" : "it is missing",
                    "its hash is " + node.hash());
        }
        Stored.of(row).mustHave(node.hash(), where);
        nodes.advance();
    }

    /** What was said of the tree when it was as large as it is now. */
    private void atSize() throws SQLException {
        while (checkpoints.isAt(root.size())) {
            ResultSet row = checkpoints.row();
            heads.check(new Proof.Tree(root.size(), root.root()), row.getBytes("root"), row.getString("note"));
            checkpoints.advance();
        }
        if (kept != null) {
            kept.at(root);
        }
    }

    private void finish() throws SQLException {
        if (nodes.isPresent()) {
            throw Wrong.at(
                    "ledger_nodes (level %d, index %d)"
                            .formatted(nodes.row().getInt("level"), nodes.row().getLong("index")),
                    "it is there",
                    "the tree has no such node");
        }
        if (checkpoints.isPresent()) {
            throw Wrong.at(
                    "ledger_checkpoints %d".formatted(checkpoints.key()),
                    "the tree has %d leaves".formatted(root.size()),
                    "a checkpoint's size is that of a tree there was");
        }
        heads.finish(root.size());
        if (kept != null) {
            kept.finish(root.size());
        }
    }

    RunningRoot root() {
        return root;
    }

    @Override
    public void close() throws SQLException {
        leaves.close();
        nodes.close();
        checkpoints.close();
    }

    private record Completed(int level, long index, Hash hash) {}
}
