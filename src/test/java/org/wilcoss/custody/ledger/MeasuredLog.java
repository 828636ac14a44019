package org.wilcoss.custody.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.database.TestDatabase;

/** A log of a given size on a database of its own, of which each act is timed. */
final class MeasuredLog implements AutoCloseable {
    private static final int PROOFS = 41;

    private final TestDatabase database = TestDatabase.fresh();
    private final HikariDataSource pool = new HikariDataSource();
    private final TestLedger ledger;

    MeasuredLog(Path home, int size) {
        pool.setDataSource(TestLedger.program(database));
        ledger = new TestLedger(pool, home, "");
        System.out.printf("%,d entries sequenced at once in %s%n", size, append(size));
        JdbcClient.create(database.owner()).sql("VACUUM ANALYZE").update();
    }

    /** How long it takes to bring so many entries into the tree. */
    Duration append(int entries) {
        TestLedger.fill(database, entries);
        long start = System.nanoTime();
        ledger.sequence();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** How long it takes to prove entries here and there. */
    List<Duration> prove() {
        List<byte[]> hashes = ledger.sql
                .sql("""
                SELECT hash FROM ledger_leaves
                WHERE index % greatest(1, (SELECT max(size) FROM ledger_checkpoints) / :proofs) = 0
                """)
                .param("proofs", PROOFS)
                .query((row, n) -> row.getBytes(1))
                .list();
        Proofs proofs = ledger.get(Proofs.class);
        List<Duration> times = new ArrayList<>();
        for (byte[] hash : hashes) {
            long start = System.nanoTime();
            proofs.of(hash).orElseThrow().proof();
            times.add(Duration.ofNanos(System.nanoTime() - start));
        }
        return times;
    }

    @Override
    public void close() {
        ledger.close();
        pool.close();
        database.close();
    }
}
