package org.wilcoss.custody.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wilcoss.custody.ledger.verify.Hash;
import org.wilcoss.custody.ledger.verify.MerkleTree;
import org.wilcoss.custody.ledger.verify.Proof;
import org.wilcoss.custody.ledger.verify.RunningRoot;

class TreeTests {
    private static final int LARGEST = 300;

    /** Eight leaves and the roots over the first 0 to 8 of them, as certificate transparency's own tests have them. */
    private static final List<String> KNOWN_LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> KNOWN_ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void givesTheRootsThatAreKnown() {
        List<byte[]> leaves = KNOWN_LEAVES.stream()
                .map(hex -> TreeHashes.leaf(HexFormat.of().parseHex(hex)))
                .toList();
        for (int size = 0; size <= leaves.size(); size++) {
            assertThat(HexFormat.of()
                            .formatHex(
                                    TestTree.of(leaves.subList(0, size)).root().bytes()))
                    .as("size %d", size)
                    .isEqualTo(KNOWN_ROOTS.get(size));
        }
    }

    @Test
    void provesEveryLeafOfEverySize() {
        List<byte[]> leaves = TestTree.leaves(LARGEST);
        TestTree tree = TestTree.of(List.of());
        for (int size = 1; size <= LARGEST; size++) {
            tree.append(leaves.subList(size - 1, size));
            MerkleTree plain = plain(leaves.subList(0, size));
            assertThat(tree.root()).as("size %d", size).isEqualTo(plain.root());
            for (int index = 0; index < size; index++) {
                List<Hash> path = tree.inclusion(index);
                assertThat(path).as("%d of %d", index, size).isEqualTo(plain.path(index));
                assertThat(Proof.includes(Hash.leaf(TestTree.entry(index)), index, size, path, tree.root()))
                        .isTrue();
            }
        }
    }

    @Test
    void provesEverySizeConsistentWithEveryLaterOne() {
        List<byte[]> leaves = TestTree.leaves(LARGEST);
        TestTree tree = TestTree.of(List.of());
        List<Proof.Tree> heads = new ArrayList<>(List.of(tree.head()));
        for (int size = 1; size <= LARGEST; size++) {
            tree.append(leaves.subList(size - 1, size));
            heads.add(tree.head());
            MerkleTree plain = plain(leaves.subList(0, size));
            for (int first = 0; first <= size; first++) {
                List<Hash> proof = tree.consistency(first);
                assertThat(proof).as("%d and %d", first, size).isEqualTo(first == 0 ? List.of() : plain.proof(first));
                assertThat(Proof.consistent(heads.get(first), tree.head(), proof))
                        .as("%d and %d", first, size)
                        .isTrue();
            }
        }
    }

    @Test
    void growsAlikeInAnyPortions() {
        List<byte[]> leaves = TestTree.leaves(LARGEST);
        RunningRoot running = new RunningRoot();
        for (int portion = 1; portion <= LARGEST; portion += 7) {
            TestTree tree = TestTree.of(List.of());
            for (int from = 0; from < LARGEST; from += portion) {
                tree.append(leaves.subList(from, Math.min(LARGEST, from + portion)));
            }
            assertThat(tree.root())
                    .as("portions of %d", portion)
                    .isEqualTo(plain(leaves).root());
        }
        assertThat(running.root()).isEqualTo(Hash.empty());
        leaves.forEach(leaf -> running.add(Hash.of(leaf)));
        assertThat(running.root()).isEqualTo(plain(leaves).root());
    }

    private static MerkleTree plain(List<byte[]> leaves) {
        return new MerkleTree(leaves.stream().map(Hash::of).toList());
    }
}
