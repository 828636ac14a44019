package org.wilcoss.custody.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wilcoss.custody.database.TestDatabase;
import org.wilcoss.custody.ledger.verify.KnownKey;
import org.wilcoss.custody.ledger.verify.Note;

class LedgerKeysTests {
    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path home = Path.of("");

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void keepsAKeyThatOnlyItsOwnerCanReadAndGoesOnWithIt() throws IOException {
        List<String> keys;
        try (TestLedger ledger = open()) {
            keys = keys(ledger);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        try (TestLedger again = open()) {
            again.record();
            again.sequence();
            assertThat(keys(again)).isEqualTo(keys).hasSize(1);
            again.assertProven();
        }
    }

    @Test
    void takesTheKeyFromTheEnvironmentToo() {
        String variable = SigningKeys.create().toBase64();
        try (TestLedger ledger = new TestLedger(database, home, variable)) {
            ledger.record();
            ledger.sequence();
            ledger.assertProven();
        }
        assertThat(file()).doesNotExist();
    }

    @Test
    void refusesAnotherLogsKeyAMissingOneAndWhatIsNone() throws IOException {
        open().close();

        assertRefused(SigningKeys.create().toBase64(), "LEDGER_KEY is not the one");
        assertRefused("bm9uc2Vuc2U=", "LEDGER_KEY cannot be read");
        assertRefused("!", "LEDGER_KEY cannot be read");
        assertRefused("W10=", "LEDGER_KEY cannot be read");
        String kept = Files.readString(file());
        Files.writeString(file(), kept.substring(1));
        assertRefused("", "ledger-key.json cannot be read");
        Files.writeString(file(), swapped(kept));
        assertRefused("", "ledger-key.json cannot be read");
        Files.delete(file());
        assertRefused("", "its key is not in");
    }

    /** The private half of another key. */
    private static String swapped(String json) {
        String other = SigningKeys.create().toJson();
        String secret = "\"private\":\"[^\"]+\"";
        return json.replaceFirst(secret, other.replaceFirst(".*(" + secret + ").*", "$1"));
    }

    @Test
    void signsTheFirstCheckpointAfterARotationWithBothKeysAndLaterOnesWithTheNew() {
        try (TestLedger ledger = open();
                TestLedger running = open()) {
            running.record();
            running.sequence();
            assertThat(ledger.get(LedgerKeys.class).rotate()).isEmpty();
            running.record();

            assertThat(running.sequence())
                    .as("by an instance that must find the new key")
                    .isEqualTo(2);
            assertThat(signers(running)).containsExactly(true, true);
            running.record();
            running.sequence();
            assertThat(signers(running)).containsExactly(false, true);
            running.assertProven();
        }
    }

    @Test
    void rotatesTwiceBetweenTwoCheckpoints() {
        try (TestLedger ledger = open()) {
            ledger.get(LedgerKeys.class).rotate();
            ledger.get(LedgerKeys.class).rotate();
            ledger.sequence();

            assertThat(signers(ledger)).containsExactly(true, true, true);
            ledger.record();
            ledger.sequence();
            assertThat(signers(ledger)).containsExactly(false, false, true);
            ledger.assertProven();
        }
    }

    @Test
    void rotatesAKeyInTheEnvironmentWhenTheProgramIsStartedWithTheNewValue() {
        String first = SigningKeys.create().toBase64();
        String next;
        try (TestLedger ledger = new TestLedger(database, home, first)) {
            next = ledger.get(LedgerKeys.class).rotate().orElseThrow();
            assertThat(keys(ledger)).hasSize(1);
        }
        try (TestLedger ledger = new TestLedger(database, home, next);
                TestLedger other = new TestLedger(database, home, next)) {
            ledger.sequence();
            assertThat(signers(ledger)).containsExactly(true, true);
            assertThat(other.latest().size()).isEqualTo(1);
            ledger.assertProven();
        }
        assertRefused(first, "LEDGER_KEY is not the one");
    }

    @Test
    void holdsNoSecretInItsHistory() throws IOException {
        try (TestLedger ledger = open()) {
            ledger.get(LedgerKeys.class).rotate();
            String secret = Files.readString(file()).replaceAll("(?s).*\"private\":\"([^\"]+)\".*", "$1");
            assertThat(ledger.sql
                            .sql("SELECT convert_from(leaf, 'UTF8') FROM ledger_entries")
                            .query(String.class)
                            .single())
                    .contains("ledger.key_rotated")
                    .doesNotContain(secret);
        }
    }

    private List<Boolean> signers(TestLedger ledger) {
        Note note = Note.parse(ledger.latest().note());
        return keys(ledger).stream()
                .map(key -> !note.signers(KnownKey.parse(key)).isEmpty())
                .toList();
    }

    private static List<String> keys(TestLedger ledger) {
        return ledger.get(Checkpoints.class).verifierKeys();
    }

    private void assertRefused(String variable, String sentence) {
        assertThatThrownBy(() -> new TestLedger(database, home, variable))
                .isInstanceOf(UnusableLedgerKey.class)
                .hasMessageContaining(sentence);
    }

    private TestLedger open() {
        return new TestLedger(database, home, "");
    }

    private Path file() {
        return home.resolve("ledger-key.json");
    }
}
