package org.wilcoss.custody.verification;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.wilcoss.custody.Program;
import org.wilcoss.custody.database.TestDatabase;
import org.wilcoss.custody.ledger.Sequencer;

/**
 * Measures verifying a million entries, each with a custody event and three secrets, when asked to:
 * {@code ./mvnw test -Dtest=VerifierCost -DargLine=-Xmx256m}.
 */
class VerifierCost {
    private static final List<String> FILL = List.of(
            """
            CREATE TEMP TABLE drawn AS
            SELECT 1 + n % 1000 AS kit, 1 + n / 1000 AS sequence, uuid_send(gen_random_uuid()) AS salt1,
              uuid_send(gen_random_uuid()) AS salt2, uuid_send(gen_random_uuid()) AS salt3,
              '2026-01-01Z'::timestamptz + n * interval '1 minute' AS at FROM generate_series(0, 999999) AS n
            """,
            """
            CREATE TEMP TABLE sealed AS
            SELECT nextval('ledger_entries_id_seq') AS id, drawn.*, convert_to(format(
              '{"act":"custody.check_out","at":"%1$s","commitments":{"actor_id":"%2$s","notes":"%3$s","user_id":"%4$s"},"facts":{"kit_id":%5$s,"occurred_at":"%1$s","off_site":false,"sequence":%6$s},"v":1}',
              to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
              encode(sha256(salt1 || '1'::bytea), 'hex'), encode(sha256(salt2 || 'for practice'::bytea), 'hex'),
              encode(sha256(salt3 || '1'::bytea), 'hex'), kit, sequence), 'UTF8') AS leaf FROM drawn
            """,
            """
            INSERT INTO ledger_entries (id, act, leaf, hash)
            SELECT id, 'custody.check_out', leaf, sha256('\\x00'::bytea || leaf) FROM sealed ORDER BY id
            """,
            "INSERT INTO ledger_pending SELECT id FROM sealed ORDER BY id",
            """
            INSERT INTO ledger_disclosures (entry_id, name, salt, value)
            SELECT id, d.name, d.salt, d.value FROM sealed, LATERAL (VALUES ('actor_id', salt1, '1'),
              ('notes', salt2, 'for practice'), ('user_id', salt3, '1')) AS d (name, salt, value) ORDER BY id
            """,
            """
            INSERT INTO users (id, email, name, role) VALUES (1, 'a@example.org', 'A', 'admin') ON CONFLICT DO NOTHING
            """,
            """
            INSERT INTO kits (id, code, description, scan_token) SELECT n, 'KIT-' || n, 'Air rifle', 'token-' || n
            FROM generate_series(1, 1000) AS n
            """,
            """
            INSERT INTO custody_events (kit_id, sequence, event_type, user_id, recorded_by_id, notes, occurred_at,
              request_hash, entry_hash)
            SELECT kit, sequence, 'check_out', 1, 1, 'for practice', at, ''::bytea, sha256('\\x00'::bytea || leaf)
            FROM sealed
            """,
            "DROP TABLE drawn, sealed",
            "VACUUM ANALYZE");

    @Test
    void measure() {
        try (TestDatabase database = TestDatabase.fresh();
                ConfigurableApplicationContext program = Program.on(database)) {
            JdbcTemplate owner = new JdbcTemplate(new SingleConnectionDataSource(connection(database), true));
            FILL.forEach(owner::execute);
            program.getBean(Sequencer.class).sequence();
            owner.execute("VACUUM ANALYZE");
            heap().forEach(MemoryPoolMXBean::resetPeakUsage);
            long start = System.nanoTime();
            System.out.println(program.getBean(Verifier.class)
                    .verify(null, Progress.UNHEARD)
                    .sentence());
            System.out.printf(
                    "in %s, at most %,d MiB of heap%n",
                    Duration.ofNanos(System.nanoTime() - start),
                    heap().stream()
                                    .mapToLong(pool -> pool.getPeakUsage().getUsed())
                                    .sum()
                            >> 20);
        }
    }

    private static java.sql.Connection connection(TestDatabase database) {
        try {
            return database.owner().getConnection();
        } catch (java.sql.SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
