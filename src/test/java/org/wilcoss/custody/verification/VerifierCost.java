package org.wilcoss.custody.verification;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.wilcoss.custody.Program;
import org.wilcoss.custody.database.TestDatabase;

/**
 * Measures verifying a million entries, each with a custody event and three secrets, under a hundred checkpoints and
 * under twenty thousand, when asked to:
 * {@code ./mvnw test -Dtest=VerifierCost -DargLine=-Xmx256m}.
 */
class VerifierCost {
    private static final int ENTRIES = 1_000_000;

    @ParameterizedTest
    @ValueSource(ints = {10_000, 50})
    void measure(int batch) throws SQLException {
        try (TestDatabase database = TestDatabase.fresh();
                ConfigurableApplicationContext program = Program.on(database);
                Connection connection = database.owner().getConnection()) {
            JdbcTemplate owner = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            FilledLog.fill(owner, program, ENTRIES, batch);
            owner.execute("VACUUM ANALYZE");
            heap().forEach(MemoryPoolMXBean::resetPeakUsage);
            long start = System.nanoTime();
            System.out.println(program.getBean(Verifier.class)
                    .verify(null, Progress.UNHEARD)
                    .sentence());
            System.out.printf(
                    "%,d checkpoints: in %s, at most %,d MiB of heap%n",
                    ENTRIES / batch,
                    Duration.ofNanos(System.nanoTime() - start),
                    heap().stream()
                                    .mapToLong(pool -> pool.getPeakUsage().getUsed())
                                    .sum()
                            >> 20);
        }
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
