package org.wilcoss.custody.ledger;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.database.TestDatabase;

/** Measures what the ledger costs as it grows, when asked to: {@code ./mvnw test -Dtest=LedgerCost}. */
class LedgerCost {
    private static final int SMALL = 1_000;
    private static final int LARGE = 1_000_000;
    private static final int BATCH = 100;
    private static final int ROUNDS = 41;

    @TempDir
    private Path home = Path.of("");

    @Test
    void measure() {
        try (TestDatabase database = TestDatabase.fresh();
                TestLedger ledger = new TestLedger(database, home, "")) {
            append(database, ledger);
            report(database, ledger, SMALL);
            report(database, ledger, LARGE);
        }
    }

    private static void report(TestDatabase database, TestLedger ledger, int size) {
        int missing = (int) (size - ledger.latest().size());
        if (missing > 0) {
            TestLedger.fill(database, missing);
            long start = System.nanoTime();
            ledger.sequence();
            System.out.printf("%,d entries sequenced at once in %s%n", missing, since(start));
            JdbcClient.create(database.owner()).sql("VACUUM ANALYZE").update();
        }
        System.out.printf("at %,d entries: appending %d takes %s%n", size, BATCH, append(database, ledger));
        System.out.printf("at %,d entries: a proof takes %s%n", size, prove(ledger));
    }

    /** The median of appending a batch. */
    private static Duration append(TestDatabase database, TestLedger ledger) {
        List<Duration> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            TestLedger.fill(database, BATCH);
            long start = System.nanoTime();
            ledger.sequence();
            times.add(since(start));
        }
        return median(times);
    }

    /** The median of proving an entry somewhere. */
    private static Duration prove(TestLedger ledger) {
        List<byte[]> hashes = ledger.sql
                .sql("""
                SELECT hash FROM ledger_leaves
                WHERE index % greatest(1, (SELECT max(size) FROM ledger_checkpoints) / :rounds) = 0
                """)
                .param("rounds", ROUNDS)
                .query((row, n) -> row.getBytes(1))
                .list();
        Proofs proofs = ledger.get(Proofs.class);
        List<Duration> times = new ArrayList<>();
        for (byte[] hash : hashes) {
            long start = System.nanoTime();
            proofs.of(hash).orElseThrow().proof();
            times.add(since(start));
        }
        return median(times);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static Duration median(List<Duration> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
