package org.wilcoss.custody.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.wilcoss.custody.ledger.verify.Hash;
import org.wilcoss.custody.ledger.verify.Proof;

/** What a proof must not let pass. */
class TreePropertyTests {
    private static final int LARGEST = 2000;
    private static final List<byte[]> LEAVES = TestTree.leaves(LARGEST);

    @Property(tries = 200)
    void anyTwoSizesAreConsistent(
            @ForAll @IntRange(max = LARGEST) int one, @ForAll @IntRange(max = LARGEST) int other) {
        TestTree first = tree(Math.min(one, other));
        TestTree second = tree(Math.max(one, other));

        assertThat(Proof.consistent(first.head(), second.head(), second.consistency(Math.min(one, other))))
                .isTrue();
    }

    @Property(tries = 200)
    void aForkedHistoryIsNot(
            @ForAll @IntRange(min = 1, max = LARGEST) int one,
            @ForAll @IntRange(min = 1, max = LARGEST) int other,
            @ForAll @IntRange(max = LARGEST - 1) int changed) {
        int size = Math.min(one, other);
        List<byte[]> forked = new ArrayList<>(LEAVES.subList(0, Math.max(one, other)));
        forked.set(changed % size, TreeHashes.leaf(new byte[] {7}));
        TestTree fork = TestTree.of(forked);

        assertThat(Proof.consistent(tree(size).head(), fork.head(), fork.consistency(size)))
                .isFalse();
        assertThat(Proof.consistent(
                        tree(size).head(), fork.head(), tree(forked.size()).consistency(size)))
                .isFalse();
    }

    @Property(tries = 200)
    void aPathOfAnotherLengthProvesNothing(
            @ForAll @IntRange(min = 1, max = LARGEST) int size, @ForAll @IntRange(max = LARGEST - 1) int any) {
        TestTree tree = tree(size);
        int index = any % size;
        List<Hash> path = tree.inclusion(index);

        assertThat(includes(tree, index, path)).isTrue();
        assertThat(includes(tree, index, longer(path, tree.root()))).isFalse();
        assertThat(includes(tree, index, longer(path, Hash.leaf(TestTree.entry(index)))))
                .isFalse();
        if (!path.isEmpty()) {
            assertThat(includes(tree, index, path.subList(1, path.size()))).isFalse();
            assertThat(includes(tree, index, path.subList(0, path.size() - 1))).isFalse();
        }
        assertThat(includes(tree, size, path)).isFalse();
        assertThat(includes(tree, -1, path)).isFalse();
    }

    @Property(tries = 200)
    void aConsistencyProofOfAnotherLengthProvesNothing(
            @ForAll @IntRange(min = 1, max = LARGEST) int one, @ForAll @IntRange(min = 1, max = LARGEST) int other) {
        Assume.that(one != other);
        TestTree first = tree(Math.min(one, other));
        TestTree second = tree(Math.max(one, other));
        List<Hash> proof = second.consistency(Math.min(one, other));

        assertThat(Proof.consistent(first.head(), second.head(), longer(proof, second.root())))
                .isFalse();
        assertThat(Proof.consistent(first.head(), second.head(), proof.subList(1, proof.size())))
                .isFalse();
        assertThat(Proof.consistent(first.head(), second.head(), proof.subList(0, proof.size() - 1)))
                .isFalse();
        assertThat(Proof.consistent(second.head(), first.head(), proof)).isFalse();
    }

    @Property(tries = 300)
    void anyBitOfLeafPathOrRootCounts(
            @ForAll @IntRange(min = 1, max = LARGEST) int size,
            @ForAll @IntRange(max = LARGEST - 1) int any,
            @ForAll @IntRange(max = 1000) int which,
            @ForAll @IntRange(max = 255) int bit) {
        TestTree tree = tree(size);
        int index = any % size;
        List<Hash> all = new ArrayList<>(tree.inclusion(index));
        all.add(tree.root());
        all.add(Hash.leaf(TestTree.entry(index)));
        int place = which % all.size();
        all.set(place, flipped(all.get(place), bit));

        assertThat(Proof.includes(all.getLast(), index, size, all.subList(0, all.size() - 2), all.get(all.size() - 2)))
                .isFalse();
    }

    @Property(tries = 300)
    void anyBitOfAConsistencyProofCounts(
            @ForAll @IntRange(min = 1, max = LARGEST) int one,
            @ForAll @IntRange(min = 1, max = LARGEST) int other,
            @ForAll @IntRange(max = 1000) int which,
            @ForAll @IntRange(max = 255) int bit) {
        Assume.that(one != other);
        int size = Math.min(one, other);
        TestTree second = tree(Math.max(one, other));
        List<Hash> proof = new ArrayList<>(second.consistency(size));
        int place = which % proof.size();
        proof.set(place, flipped(proof.get(place), bit));

        assertThat(Proof.consistent(tree(size).head(), second.head(), proof)).isFalse();
    }

    private static TestTree tree(int size) {
        return TestTree.of(LEAVES.subList(0, size));
    }

    private static boolean includes(TestTree tree, long index, List<Hash> path) {
        return Proof.includes(
                Hash.leaf(TestTree.entry((int) Math.max(0, index))),
                index,
                tree.head().size(),
                path,
                tree.root());
    }

    private static List<Hash> longer(List<Hash> path, Hash by) {
        List<Hash> longer = new ArrayList<>(path);
        longer.add(by);
        return longer;
    }

    private static Hash flipped(Hash hash, int bit) {
        byte[] bytes = hash.bytes();
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        return Hash.of(bytes);
    }
}
