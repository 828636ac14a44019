package org.wilcoss.custody.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.Program;
import org.wilcoss.custody.database.TestDatabase;

/** Somebody else's implementation proves our log over HTTP. */
class InteropTests {
    /** One less, as many and one more than fill a tile, and a tile of tiles. */
    private static final int[] SIZES = {1, 255, 256, 257, 300, 65_535, 65_536, 65_537};

    @Test
    void isProvenByGoAtSizesWhereTilesFillUp() throws Exception {
        GoClient go = GoClient.build();
        try (TestDatabase database = TestDatabase.fresh();
                ConfigurableApplicationContext program = Program.on(database)) {
            String address = "http://localhost:%s/ledger"
                    .formatted(program.getEnvironment().getProperty("local.server.port"));
            String key = program.getBean(Checkpoints.class).verifierKeys().getFirst();
            int before = 0;
            for (int size : SIZES) {
                TestLedger.fill(database, size - before);
                program.getBean(Sequencer.class).sequence();

                assertThat(go.check(address, key, size, before)).isEqualTo("proven");
                before = size;
            }
            assertThat(go.check(address, SignedNote.verifierKey("localhost/other", otherKey()), before, 1))
                    .as("by whoever trusts another key")
                    .isNotEqualTo("proven");
            corrupt(database);
            assertThat(go.check(address, key, before, 1))
                    .as("after an owner of the tables changed an entry")
                    .contains("entry 70 has not the hash of its leaf");
        }
    }

    private static byte[] otherKey() {
        return SigningKey.generate().publicKey();
    }

    private static void corrupt(TestDatabase database) {
        JdbcClient.create(database.owner()).sql("""
                ALTER TABLE ledger_entries DISABLE TRIGGER ledger_entries_frozen;
                ALTER TABLE ledger_entries DROP CONSTRAINT ck_ledger_entries_hash;
                UPDATE ledger_entries SET leaf = leaf || ' '::bytea
                WHERE id = (SELECT entry_id FROM ledger_leaves WHERE index = 70)
                """).update();
    }
}
