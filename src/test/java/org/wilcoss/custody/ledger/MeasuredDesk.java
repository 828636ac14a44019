package org.wilcoss.custody.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.Client;
import org.wilcoss.custody.Program;
import org.wilcoss.custody.database.TestDatabase;

/** The whole program, asked over HTTP to check kits out; durable, as it is for a club. */
final class MeasuredDesk implements AutoCloseable {
    private static final int KITS = 50;

    /** What a custody event's statement has for its ledger entry. */
    private static final String ENTRY =
            "(?s), entry AS \\(\\s*SELECT ledger_append\\([^)]*\\) FROM event\\s*\\)(.*), entry";

    private final TestDatabase database = TestDatabase.fresh();
    private final ConfigurableApplicationContext program;
    private final Client client;

    /** @param withLedger else the statement is the same without the entry, and nothing asks for one */
    MeasuredDesk(boolean withLedger) {
        JdbcClient owner = JdbcClient.create(database.owner());
        String name = owner.sql("SELECT current_database()").query(String.class).single();
        owner.sql("ALTER DATABASE " + name + " SET synchronous_commit = on").update();
        if (!withLedger) {
            owner.sql("ALTER TABLE custody_events DROP CONSTRAINT fk_custody_events_entry")
                    .update();
        }
        program = Program.in(
                Program.environment(database),
                context -> context.getBeanFactory().addBeanPostProcessor(withLedger ? new Unchanged() : new Without()));
        client = new Client(
                "http://localhost:" + program.getEnvironment().getProperty("local.server.port"),
                Program.arrive(program, KITS));
    }

    /** Checks each kit out, which is timed, and in again. */
    List<Duration> round() {
        List<Duration> times = new ArrayList<>();
        for (int kit = 1; kit <= KITS; kit++) {
            long start = System.nanoTime();
            record(kit, "check_out");
            times.add(Duration.ofNanos(System.nanoTime() - start));
        }
        for (int kit = 1; kit <= KITS; kit++) {
            record(kit, "check_in");
        }
        program.getBean(Sequencer.class).sequence();
        return times;
    }

    /** What one check-out sends to PostgreSQL. */
    List<String> statements() {
        List<String> statements = database.statementsDuring(() -> record(1, "check_out"));
        record(1, "check_in");
        return statements;
    }

    private void record(int kit, String type) {
        int status =
                client.post("/api/v1/custody-events", """
                        {"kit_code": "KIT-%d", "event_type": "%s"}
                        """.formatted(kit, type)).status();
        if (status != 201) {
            throw new IllegalStateException("status " + status);
        }
    }

    @Override
    public void close() {
        program.close();
        database.close();
    }

    private static class Unchanged implements BeanPostProcessor {}

    private static final class Without extends Unchanged {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof JdbcClient client
                    ? (JdbcClient) sql -> client.sql(sql.replaceFirst(ENTRY, "$1"))
                    : bean;
        }
    }
}
