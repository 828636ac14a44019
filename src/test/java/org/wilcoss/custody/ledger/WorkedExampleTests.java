package org.wilcoss.custody.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wilcoss.custody.ledger.verify.Hash;
import org.wilcoss.custody.ledger.verify.KnownKey;
import org.wilcoss.custody.ledger.verify.LogProof;
import org.wilcoss.custody.platform.Hashes;

/** The worked example in {@code docs/ledger.md} is what this program makes of its inputs, and is proven by what verifies. */
class WorkedExampleTests {
    private static final String ORIGIN = "kits.example.org/ledger";
    private static final HexFormat HEX = HexFormat.of();

    /** RFC 8032, section 7.1, test 1. */
    private static final String SECRET = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

    private static final String PUBLIC = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
    private static final String SALT = "000102030405060708090a0b0c0d0e0f";
    private static final String ACTOR = "17";

    private final List<String> entries =
            Stream.of(7, 8, 9).map(kit -> """
                    {"act":"kit.retired","at":"2026-05-02T12:00:00Z","commitments":{"actor_id":"%s"},"facts":{"kit_id":%d},"v":1}""".formatted(commitment(), kit)).toList();

    private final List<byte[]> leaves = entries.stream()
            .map(entry -> TreeHashes.leaf(entry.getBytes(StandardCharsets.UTF_8)))
            .toList();

    private final TestTree tree = TestTree.of(leaves);
    private final String checkpoint = SignedNote.sign(
            SignedNote.checkpointText(ORIGIN, leaves.size(), tree.root().bytes()), ORIGIN, List.of(key()));
    private final String proof =
            ProofText.of(1, tree.inclusion(1).stream().map(Hash::bytes).toList(), checkpoint, null);

    @Test
    void isWhatTheDocumentSays() throws Exception {
        assertThat(Files.readString(Path.of("docs/ledger.md")))
                .contains(Stream.of(
                                "commitment  SHA-256(%s ‖ \"%s\")\n            = %s"
                                        .formatted(SALT, ACTOR, commitment()),
                                "entry 0     " + entries.getFirst(),
                                "entry 1     " + entries.get(1),
                                "entry 2     " + entries.get(2),
                                "leaf 0      SHA-256(00 ‖ entry 0)\n            = " + HEX.formatHex(leaves.get(0)),
                                "leaf 1      = " + HEX.formatHex(leaves.get(1)),
                                "leaf 2      = " + HEX.formatHex(leaves.get(2)),
                                "node (1,0)  SHA-256(01 ‖ leaf 0 ‖ leaf 1)\n            = "
                                        + HEX.formatHex(TreeHashes.node(leaves.get(0), leaves.get(1))),
                                "root of 3   SHA-256(01 ‖ node (1,0) ‖ leaf 2)\n            = "
                                        + HEX.formatHex(tree.root().bytes()),
                                "bundle      begins " + HEX.formatHex(bundle(), 0, 12) + ", has " + bundle().length
                                        + " bytes",
                                "key         " + SignedNote.verifierKey(ORIGIN, HEX.parseHex(PUBLIC)))
                        .collect(Collectors.joining("\n")))
                .contains("```\n" + checkpoint + "```")
                .contains("```\n" + proof + "```");
    }

    @Test
    void provesItself() {
        KnownKey key = KnownKey.parse(SignedNote.verifierKey(ORIGIN, HEX.parseHex(PUBLIC)));

        assertThat(LogProof.parse(proof)
                        .prove(entries.get(1).getBytes(StandardCharsets.UTF_8), ORIGIN, key)
                        .tree())
                .isEqualTo(tree.head());
    }

    private byte[] bundle() {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (String entry : entries) {
            byte[] bytes = entry.getBytes(StandardCharsets.UTF_8);
            bundle.write(bytes.length >> 8);
            bundle.write(bytes.length);
            bundle.writeBytes(bytes);
        }
        return bundle.toByteArray();
    }

    private static String commitment() {
        var digest = Hashes.sha256();
        digest.update(HEX.parseHex(SALT));
        return HEX.formatHex(digest.digest(ACTOR.getBytes(StandardCharsets.UTF_8)));
    }

    private static SigningKey key() {
        try {
            return SigningKey.of(
                    HEX.parseHex("302a300506032b6570032100" + PUBLIC),
                    HEX.parseHex("302e020100300506032b657004220420" + SECRET));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
