package org.wilcoss.custody.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.database.TestDatabase;

/**
 * Measures what the ledger costs as it grows, when asked to: {@code ./mvnw test -Dtest=LedgerCost}. The first lines are
 * from code that is not yet warm.
 */
class LedgerCost {
    private static final int SMALL = 1_000;
    private static final int LARGE = 1_000_000;
    private static final int BATCH = 20;
    private static final int ROUNDS = 41;
    private static final int WARM_UP = 10;

    @TempDir
    private Path home = Path.of("");

    @Test
    void measure() {
        for (int size : new int[] {SMALL, SMALL, LARGE}) {
            try (TestDatabase database = TestDatabase.fresh();
                    HikariDataSource pool = pool(database);
                    TestLedger ledger = new TestLedger(pool, home, "")) {
                report(database, ledger, size);
            }
        }
    }

    /** The same check-outs with the ledger entry and without, in turn; the first rounds are not counted. */
    @Test
    void measureCheckingOut() {
        try (MeasuredDesk with = new MeasuredDesk(true);
                MeasuredDesk without = new MeasuredDesk(false)) {
            List<Duration> timesWith = new ArrayList<>();
            List<Duration> timesWithout = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                boolean first = round % 2 == 0;
                List<Duration> one = (first ? with : without).round();
                List<Duration> other = (first ? without : with).round();
                if (round >= WARM_UP) {
                    timesWith.addAll(first ? one : other);
                    timesWithout.addAll(first ? other : one);
                }
            }
            Duration median = median(timesWith);
            Duration medianWithout = median(timesWithout);
            System.out.printf(
                    "a check-out over HTTP: %s with its ledger entry, %s without, %+.1f %%; %d and %d statements%n",
                    median,
                    medianWithout,
                    100.0 * median.toNanos() / medianWithout.toNanos() - 100,
                    with.statements().size(),
                    without.statements().size());
        }
    }

    private static HikariDataSource pool(TestDatabase database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(TestLedger.program(database));
        return pool;
    }

    private static void report(TestDatabase database, TestLedger ledger, int size) {
        TestLedger.fill(database, size);
        long start = System.nanoTime();
        ledger.sequence();
        System.out.printf("%,d entries sequenced at once in %s%n", size, since(start));
        JdbcClient.create(database.owner()).sql("VACUUM ANALYZE").update();
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
