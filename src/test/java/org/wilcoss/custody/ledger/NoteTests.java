package org.wilcoss.custody.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wilcoss.custody.ledger.verify.Hash;
import org.wilcoss.custody.ledger.verify.KnownKey;
import org.wilcoss.custody.ledger.verify.Note;
import org.wilcoss.custody.ledger.verify.TreeHead;
import org.wilcoss.custody.ledger.verify.Unproven;

class NoteTests {
    /** The example in the documentation of Go's note package, from which the format comes. */
    private static final String KEY_OF_THE_EXAMPLE =
            "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String EXAMPLE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    /** The example of C2SP signed-note: text with an empty line in it. Its key is not published. */
    private static final String POEM = """
            Ognuno sta solo sul cuor della terra
            trafitto da un raggio di sole:

            ed è subito sera.

            — quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
            """;

    /** The example of C2SP tlog-checkpoint. */
    private static final String CHECKPOINT = """
            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
            """;

    private static final String NAME = "kits.example.org/ledger";

    private final SigningKey own = SigningKey.generate();
    private final SigningKey other = SigningKey.generate();
    private final KnownKey known = KnownKey.of(NAME, own.publicKey());

    @Test
    void opensTheExampleOfGo() {
        assertThat(Note.parse(EXAMPLE).textSignedBy(KnownKey.parse(KEY_OF_THE_EXAMPLE)))
                .endsWith("know what your problem is.\n");
        assertThatThrownBy(() -> Note.parse(EXAMPLE.replace("problem is.", "problem is!"))
                        .textSignedBy(KnownKey.parse(KEY_OF_THE_EXAMPLE)))
                .isInstanceOf(Unproven.class);
    }

    @Test
    void readsTheExampleOfTheSpecificationAndTrustsNobodyForIt() {
        assertThatThrownBy(() -> Note.parse(POEM).textSignedBy(known))
                .isInstanceOf(Unproven.class)
                .hasMessageContaining("none of the known keys");
    }

    @Test
    void signsUnderSeveralKeysOfWhichOneThatIsKnownSuffices() {
        String text = "first\n\nthird\n";
        String note = SignedNote.sign(text, NAME, List.of(own, other));

        assertThat(Note.parse(note).textSignedBy(known)).isEqualTo(text);
        assertThat(Note.parse(note).textSignedBy(KnownKey.of(NAME, other.publicKey())))
                .isEqualTo(text);
        assertThat(Note.parse(note).signers(known, KnownKey.of(NAME, other.publicKey())))
                .hasSize(2);
        assertThatThrownBy(() -> Note.parse(note)
                        .textSignedBy(KnownKey.of(NAME, SigningKey.generate().publicKey())))
                .isInstanceOf(Unproven.class);
        assertThatThrownBy(() -> Note.parse(note).textSignedBy(KnownKey.of("elsewhere", own.publicKey())))
                .isInstanceOf(Unproven.class);
    }

    @Test
    void handsItsKeyOnInAFormThatIsChecked() {
        String key = SignedNote.verifierKey(NAME, own.publicKey());

        assertThat(Note.parse(SignedNote.sign("x\n", NAME, List.of(own))).textSignedBy(KnownKey.parse(key)))
                .isEqualTo("x\n");
        assertThatThrownBy(() -> KnownKey.parse(key.replace(NAME, "elsewhere"))).isInstanceOf(Unproven.class);
        assertThatThrownBy(() -> KnownKey.parse(
                        SignedNote.verifierKey(NAME, other.publicKey()).replaceAll("\\+[0-9a-f]{8}\\+", "+00000000+")))
                .isInstanceOf(Unproven.class);
    }

    @Test
    void countsEveryCharacterOfASignedCheckpoint() {
        String checkpoint = SignedNote.sign(SignedNote.checkpointText(NAME, 1, TreeHashes.empty()), NAME, List.of(own));

        assertThat(TreeHead.open(checkpoint, NAME, known).tree().size()).isEqualTo(1);
        for (int at = 0; at < checkpoint.length(); at++) {
            String changed =
                    checkpoint.substring(0, at) + (char) (checkpoint.charAt(at) ^ 1) + checkpoint.substring(at + 1);
            assertThatThrownBy(() -> TreeHead.open(changed, NAME, known))
                    .as(changed)
                    .isInstanceOf(Unproven.class);
        }
    }

    @Test
    void readsTheExampleOfACheckpointAndItsExtensions() {
        TreeHead head = TreeHead.parse(CHECKPOINT);
        assertThat(head.origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(head.tree().size()).isEqualTo(20_852_163);
        assertThat(head.tree().root()).hasToString("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=");
        assertThat(TreeHead.parse(CHECKPOINT + "more\n").extensions()).containsExactly("more");
        assertThat(SignedNote.checkpointText(
                        head.origin(), head.tree().size(), head.tree().root().bytes()))
                .isEqualTo(CHECKPOINT);
    }

    @Test
    void refusesTheCheckpointOfAnotherLog() {
        String checkpoint = SignedNote.sign(
                SignedNote.checkpointText("elsewhere", 0, Hash.empty().bytes()), NAME, List.of(own));

        assertThatThrownBy(() -> TreeHead.open(checkpoint, NAME, known))
                .isInstanceOf(Unproven.class)
                .hasMessageContaining("another log");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=",
                "o\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "o\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "o\n9999999999999999999\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
                "o\n1\nCsUYapGGPo4dkMgI\n",
                "o\n1\n\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
            })
    void refusesWhatIsNoCheckpoint(String text) {
        assertThatThrownBy(() -> TreeHead.parse(text)).isInstanceOf(Unproven.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\n— name\n",
                "text\n\n— na+me x08go/ZJkuBS9UG=\n",
                "text\n\n-- name x08go/ZJkuBS9UG/\n",
                "text\n\n— name AAAA\n",
                "text\n\n— name x08go/ZJkuBS9UG/",
                "te\rxt\n\n— name x08go/ZJkuBS9UG/\n",
            })
    void refusesWhatIsNoNote(String note) {
        assertThatThrownBy(() -> Note.parse(note)).isInstanceOf(Unproven.class);
    }
}
