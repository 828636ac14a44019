package org.wilcoss.custody.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.wilcoss.custody.Program;
import org.wilcoss.custody.database.TestDatabase;
import org.wilcoss.custody.verification.Changes.Change;

/** Whichever byte of a log of some thousand entries, or of a row that it speaks of, is changed: verifying names it. */
class LargeLogPropertyTests {
    private static final int ENTRIES = 3_000;

    /** So that checkpoints lie on both sides of tiles and of powers of two. */
    private static final int BATCH = 127;

    private static final List<String> TABLES = List.of(
            "ledger_entries",
            "ledger_leaves",
            "ledger_nodes",
            "ledger_checkpoints",
            "ledger_disclosures",
            "custody_events");

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final ConfigurableApplicationContext PROGRAM = Program.on(DATABASE);
    private static final Tampering TAMPERING = filled();

    private static Tampering filled() {
        try (Connection connection = DATABASE.owner().getConnection()) {
            FilledLog.fill(new JdbcTemplate(new SingleConnectionDataSource(connection, true)), PROGRAM, ENTRIES, BATCH);
            return new Tampering(DATABASE, PROGRAM);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @AfterContainer
    static void close() throws SQLException {
        TAMPERING.close();
        PROGRAM.close();
        DATABASE.close();
    }

    @Example
    void findsNothingWhereNothingWasChanged() throws SQLException {
        assertThat(TAMPERING.after()).isInstanceOf(Proven.class);
    }

    @Property(tries = 60)
    void anyChangeIsNamedWhereItIs(
            @ForAll @IntRange(max = 5) int table,
            @ForAll @IntRange(max = 1_000) int column,
            @ForAll @IntRange(max = 1_000_000) int row,
            @ForAll @IntRange(max = 1_000_000) int change,
            @ForAll @IntRange(max = 254) int mask)
            throws SQLException {
        Changes changes = new Changes(TAMPERING, _ -> mask);
        List<String> columns = changes.columns(TABLES.get(table));
        List<Change> all = changes.of(
                TABLES.get(table), columns.get(column % columns.size()), """
                t.ctid = (SELECT ctid FROM %1$s OFFSET %2$d %% (SELECT count(*) FROM %1$s) LIMIT 1)
                """.formatted(TABLES.get(table), row));
        Change one = all.get(change % all.size());

        assertThat(TAMPERING.after(one.statement()).sentence())
                .as(one.statement())
                .contains(one.place());
    }
}
