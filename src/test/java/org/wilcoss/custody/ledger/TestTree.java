package org.wilcoss.custody.ledger;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.wilcoss.custody.ledger.verify.Hash;
import org.wilcoss.custody.ledger.verify.Proof;

/** A tree that the ledger's code made, in memory. */
final class TestTree {
    private final Map<Node, byte[]> nodes = new HashMap<>();
    private long size;
    private byte[] root = TreeHashes.empty();

    static byte[] entry(int n) {
        return ("entry " + n).getBytes(StandardCharsets.UTF_8);
    }

    /** Leaf hashes of entries 0 to size − 1. */
    static List<byte[]> leaves(int size) {
        return IntStream.range(0, size).mapToObj(n -> TreeHashes.leaf(entry(n))).toList();
    }

    static TestTree of(List<byte[]> leaves) {
        TestTree tree = new TestTree();
        tree.append(leaves);
        return tree;
    }

    void append(List<byte[]> leaves) {
        Map<Node, byte[]> edge = new HashMap<>();
        new Range(0, size).nodes().forEach(node -> edge.put(node, hash(node)));
        Growth growth = Growth.of(size, edge, leaves);
        for (int i = 0; i < leaves.size(); i++) {
            nodes.put(new Node(0, size + i), leaves.get(i));
        }
        growth.added().forEach(node -> nodes.put(node, growth.hash(node)));
        size = growth.size();
        root = growth.root();
    }

    Proof.Tree head() {
        return new Proof.Tree(size, Hash.of(root));
    }

    Hash root() {
        return Hash.of(root);
    }

    List<Hash> inclusion(long index) {
        return hashes(ProofShape.inclusion(index, size));
    }

    List<Hash> consistency(long first) {
        return hashes(ProofShape.consistency(first, size));
    }

    private List<Hash> hashes(List<Range> parts) {
        Function<Node, byte[]> known = this::hash;
        return parts.stream().map(part -> Hash.of(part.hash(known))).toList();
    }

    private byte[] hash(Node node) {
        return Objects.requireNonNull(nodes.get(node));
    }
}
