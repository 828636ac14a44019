package org.wilcoss.custody.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wilcoss.custody.ledger.verify.Hash;
import org.wilcoss.custody.ledger.verify.KnownKey;
import org.wilcoss.custody.ledger.verify.LogProof;
import org.wilcoss.custody.ledger.verify.Unproven;

class LogProofTests {
    private static final String NAME = "kits.example.org/ledger";
    private static final int SIZE = 11;
    private static final int INDEX = 6;

    private final SigningKey own = SigningKey.generate();
    private final KnownKey known = KnownKey.of(NAME, own.publicKey());
    private final TestTree tree = TestTree.of(TestTree.leaves(SIZE));

    private String text(byte[] extra) {
        String checkpoint = SignedNote.sign(
                SignedNote.checkpointText(NAME, SIZE, tree.root().bytes()), NAME, List.of(own));
        List<byte[]> path = tree.inclusion(INDEX).stream().map(Hash::bytes).toList();
        return ProofText.of(INDEX, path, checkpoint, extra.length == 0 ? null : extra);
    }

    @Test
    void provesItsEntryAndNoOther() {
        LogProof proof = LogProof.parse(text(new byte[0]));

        assertThat(proof.index()).isEqualTo(INDEX);
        assertThat(proof.prove(TestTree.entry(INDEX), NAME, known).tree()).isEqualTo(tree.head());
        assertThatThrownBy(() -> proof.prove(TestTree.entry(INDEX + 1), NAME, known))
                .isInstanceOf(Unproven.class);
    }

    @Test
    void carriesMoreThatIsNotProven() {
        LogProof proof = LogProof.parse(text(new byte[] {1, 2}));

        assertThat(proof.extra()).containsExactly(1, 2);
        assertThat(proof.prove(TestTree.entry(INDEX), NAME, known).tree()).isEqualTo(tree.head());
    }

    @Test
    void countsEveryCharacter() {
        String text = text(new byte[0]);
        for (int at = 0; at < text.length(); at++) {
            String changed = text.substring(0, at) + (char) (text.charAt(at) ^ 1) + text.substring(at + 1);
            assertThatThrownBy(() -> LogProof.parse(changed).prove(TestTree.entry(INDEX), NAME, known))
                    .as(changed)
                    .isInstanceOf(Unproven.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "c2sp.org/tlog-proof@v1\n\n",
                "c2sp.org/tlog-proof@v2\nindex 0\n\nx",
                "c2sp.org/tlog-proof@v1\nextra !\nindex 0\n\nx",
                "c2sp.org/tlog-proof@v1\nindex 00\n\nx",
                "c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\nx",
            })
    void refusesWhatIsNoProof(String text) {
        assertThatThrownBy(() -> LogProof.parse(text).prove(new byte[0], NAME, known))
                .isInstanceOf(Unproven.class);
    }
}
