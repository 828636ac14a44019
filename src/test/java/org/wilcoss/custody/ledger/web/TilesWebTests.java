package org.wilcoss.custody.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.KitTest;
import org.wilcoss.custody.ledger.Checkpoints;
import org.wilcoss.custody.ledger.Sequencer;
import org.wilcoss.custody.ledger.verify.Hash;
import org.wilcoss.custody.ledger.verify.KnownKey;
import org.wilcoss.custody.ledger.verify.LogProof;
import org.wilcoss.custody.ledger.verify.MerkleTree;
import org.wilcoss.custody.ledger.verify.Note;
import org.wilcoss.custody.ledger.verify.TreeHead;
import org.wilcoss.custody.ledger.verify.Unproven;
import org.wilcoss.custody.platform.Role;

/** What a stranger gets: everything here is asked for without a sign-in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TilesWebTests extends KitTest {
    private static final String IMMUTABLE = "max-age=31536000, public, immutable";

    private final Sequencer sequencer;
    private final Checkpoints checkpoints;

    private String recorded = "";

    TilesWebTests(@Autowired Sequencer sequencer, @Autowired Checkpoints checkpoints) {
        this.sequencer = sequencer;
        this.checkpoints = checkpoints;
    }

    @BeforeAll
    void recordSomething() {
        int kit = kit();
        recorded = as(Role.COACH)
                .post("/api/v1/custody-events", event(kit, "check_out", "notes", "\"with the Okafor family\""))
                .text("/ledger_hash");
        sequencer.sequence();
    }

    @Test
    void servesTheCheckpointForASecond() {
        Answer answer = anonymous().get("/ledger/checkpoint");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=utf-8");
        assertThat(answer.header("Cache-Control")).isEqualTo("max-age=1, public");
        assertThat(head().tree().size()).isGreaterThan(1);
    }

    @Test
    void servesEntriesThatHashToTheLeavesThatHashToTheRoot() throws Exception {
        int size = (int) head().tree().size();
        List<Hash> leaves = new ArrayList<>();
        for (int from = 0; from < size; from += 256) {
            String path = path(from, size);
            HttpResponse<byte[]> hashes = bytes("/ledger/tile/0/" + path);
            HttpResponse<byte[]> entries = bytes("/ledger/tile/entries/" + path);
            for (HttpResponse<byte[]> each : List.of(hashes, entries)) {
                assertThat(each.headers().firstValue("Content-Type")).contains("application/octet-stream");
                assertThat(each.headers().firstValue("Cache-Control")).contains(IMMUTABLE);
            }
            ByteBuffer bundle = ByteBuffer.wrap(entries.body());
            for (int at = 0; at < hashes.body().length; at += Hash.BYTES) {
                byte[] entry = new byte[Short.toUnsignedInt(bundle.getShort())];
                bundle.get(entry);
                Hash leaf = Hash.of(Arrays.copyOfRange(hashes.body(), at, at + Hash.BYTES));
                assertThat(Hash.leaf(entry)).isEqualTo(leaf);
                leaves.add(leaf);
            }
            assertThat(bundle.remaining()).isZero();
        }
        assertThat(new MerkleTree(leaves).root()).isEqualTo(head().tree().root());
    }

    @Test
    void goesOnServingPartialTilesOfOlderTrees() throws Exception {
        byte[] before = bytes("/ledger/tile/0/000.p/2").body();
        kit();
        sequencer.sequence();

        assertThat(bytes("/ledger/tile/0/000.p/2").body()).isEqualTo(before).hasSize(2 * Hash.BYTES);
        assertThat(bytes("/ledger/tile/0/000.p/3").body()).startsWith(before);
    }

    @Test
    void provesAnEntryToWhoeverHasItsHash() {
        Answer json = anonymous().get("/api/v1/ledger/entries/%s/proof".formatted(recorded));
        Answer text = anonymous().get("/ledger/entries/%s/proof".formatted(recorded));

        byte[] entry = json.text("/entry").getBytes(StandardCharsets.UTF_8);
        assertThat(json.text("/entry")).contains("custody.check_out").doesNotContain("Okafor");
        assertThat(json.text("/ledger_hash")).isEqualTo(recorded);
        assertThat(text.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=utf-8");
        assertThat(text.body()).isEqualTo(json.text("/proof"));
        LogProof proof = LogProof.parse(text.body());
        assertThat(proof.index()).isEqualTo(json.number("/index"));
        assertThat(proof.prove(entry, head().origin(), key())).isEqualTo(head());
        entry[20] ^= 1;
        assertThatThrownBy(() -> proof.prove(entry, head().origin(), key())).isInstanceOf(Unproven.class);
    }

    @Test
    void provesWithinThreeStatementsAndTheFirstIsNotNeededForStrangers() {
        assertThat(statementsDuring(() -> anonymous().get("/ledger/entries/%s/proof".formatted(recorded))))
                .hasSize(2);
        assertThat(statementsDuring(() -> anonymous().get("/ledger/checkpoint")))
                .hasSize(1);
        assertThat(statementsDuring(() -> anonymous().get("/ledger/tile/0/000.p/2")))
                .hasSize(1);
        assertThat(statementsDuring(() -> anonymous().get("/ledger/tile/entries/000.p/2")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ledger/tile/0/x999/999",
                "/ledger/tile/0/000.p/0",
                "/ledger/tile/0/000.p/256",
                "/ledger/tile/0/0",
                "/ledger/tile/00/000.p/1",
                "/ledger/tile/1/000",
                "/ledger/tile/8/000.p/1",
                "/ledger/tile/63/000.p/1",
                "/ledger/tile/99999999999/000",
                "/ledger/tile/x/000",
                "/ledger/tile/entries/x999/x999/x999/x999/999",
                "/ledger/tile/entries/x999/x999/x999/x999/x999/999",
                "/ledger/tile/entries/",
                "/ledger/entries/00/proof",
                "/ledger/entries/zz/proof",
                "/api/v1/ledger/entries/0000000000000000000000000000000000000000000000000000000000000000/proof",
            })
    void hasNothingElse(String path) {
        Answer answer = anonymous().get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("/type")).endsWith("not-found");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void saysThatAnEntryHasNoPlaceYet() {
        String hash = as(Role.COACH)
                .post("/api/v1/custody-events", event(kit(), "check_out"))
                .text("/ledger_hash");

        Answer answer = anonymous().get("/api/v1/ledger/entries/%s/proof".formatted(hash));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("/detail")).contains("a second or two");
        sequencer.sequence();
        assertThat(anonymous()
                        .get("/api/v1/ledger/entries/%s/proof".formatted(hash))
                        .status())
                .isEqualTo(200);
    }

    private static String path(int from, int size) {
        int width = Math.min(256, size - from);
        return "%03d%s".formatted(from / 256, width == 256 ? "" : ".p/" + width);
    }

    private TreeHead head() {
        String note = anonymous().get("/ledger/checkpoint").body();
        String origin = TreeHead.parse(Note.parse(note).textSignedBy(key())).origin();
        return TreeHead.open(note, origin, key());
    }

    private KnownKey key() {
        return KnownKey.parse(checkpoints.verifierKeys().getFirst());
    }

    private HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(base() + path)).build(), BodyHandlers.ofByteArray());
        }
    }
}
