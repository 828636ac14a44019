package org.wilcoss.custody.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.database.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

class LedgerTests {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Instant NOON = Instant.parse("2026-05-02T12:00:00Z");

    private final DataSource owner = DATABASE.owner();
    private final JdbcClient sql = JdbcClient.create(owner);
    private final Ledger ledger = new Ledger(sql);

    @AfterAll
    static void dropDatabase() {
        DATABASE.close();
    }

    @Test
    void keepsSecretsOutOfTheLeaf() {
        Sealed sealed = ledger.seal(Fact.of("custody.check_out", NOON, 4711)
                .with("kit_id", 7)
                .secret("notes", "left with the Garcia family"));
        assertThat(new String(sealed.leaf(), StandardCharsets.UTF_8))
                .doesNotContain(":4711", "Garcia")
                .startsWith(
                        "{\"act\":\"custody.check_out\",\"at\":\"2026-05-02T12:00:00Z\",\"commitments\":{\"actor_id\":\"")
                .endsWith("\"facts\":{\"kit_id\":7},\"v\":1}");
    }

    @Test
    void commitsToEachSecretWithASaltOfItsOwn() throws Exception {
        Sealed sealed =
                ledger.record(Fact.of("kit.edited", NOON, 1).secret("a", "same").secret("b", "same"));
        Map<?, ?> leaf = JsonMapper.shared().readValue(sealed.leaf(), Map.class);
        Map<?, ?> commitments = (Map<?, ?>) Objects.requireNonNull(leaf.get("commitments"));
        assertThat(commitments.get("a")).isNotEqualTo(commitments.get("b"));
        List<Disclosure> disclosures = sql.sql("""
                SELECT d.name, d.salt, d.value FROM ledger_disclosures d JOIN ledger_entries e ON e.id = d.entry_id
                WHERE e.hash = :hash
                """)
                .param("hash", sealed.hash())
                .query((row, n) -> new Disclosure(row.getString(1), row.getBytes(2), row.getString(3)))
                .list();
        assertThat(disclosures).hasSize(3);
        for (Disclosure disclosure : disclosures) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(disclosure.salt());
            digest.update(disclosure.value().getBytes(StandardCharsets.UTF_8));
            assertThat(commitments.get(disclosure.name()))
                    .isEqualTo(HexFormat.of().formatHex(digest.digest()));
        }
    }

    @Test
    void leavesEachEntryPendingForTheSequencer() {
        Sealed sealed = ledger.record(Fact.of("kit.retired", NOON, 1).with("kit_id", 3));
        assertThat(sql.sql("""
                        SELECT count(*) FROM ledger_pending p JOIN ledger_entries e ON e.id = p.entry_id
                        WHERE e.hash = :hash AND e.leaf = :leaf
                        """)
                        .param("hash", sealed.hash())
                        .param("leaf", sealed.leaf())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @SuppressWarnings("ArrayRecordComponent") // compared component by component
    private record Disclosure(String name, byte[] salt, String value) {}
}
