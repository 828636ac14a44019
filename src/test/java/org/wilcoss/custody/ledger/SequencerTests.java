package org.wilcoss.custody.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.wilcoss.custody.database.TestDatabase;
import org.wilcoss.custody.platform.Constraints;

class SequencerTests {
    private static final int WRITERS = 4;
    private static final int SEQUENCERS = 3;
    private static final int ENTRIES = 60;

    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path home = Path.of("");

    private TestLedger ledger;

    @BeforeEach
    void begin() {
        ledger = new TestLedger(database, home, "");
    }

    @AfterEach
    void end() {
        ledger.close();
        database.close();
    }

    @Test
    void beginsWithTheSignedTreeOfNoEntries() {
        assertThat(ledger.latest().size()).isZero();
        assertThat(ledger.sequence()).isZero();
        ledger.assertProven();
    }

    @Test
    void givesEachEntryTheNextPlaceInTheOrderOfTheirIds() {
        List<byte[]> hashes = new ArrayList<>();
        for (int batch = 1; batch < 8; batch++) {
            for (int i = 0; i < batch; i++) {
                hashes.add(ledger.record().hash());
            }
            assertThat(ledger.sequence()).isEqualTo(batch);
        }

        Proofs proofs = ledger.get(Proofs.class);
        assertThat(hashes)
                .hasSize(28)
                .allSatisfy(hash -> assertThat(
                                hashes.get((int) proofs.of(hash).orElseThrow().index()))
                        .isSameAs(hash));
        assertThat(pending()).isZero();
        ledger.assertProven();
    }

    @Test
    void givesALateCommitterItsPlaceOnce() throws Exception {
        ledger.record();
        byte[] late = ledger.transaction.execute(_ -> {
            byte[] hash = ledger.record().hash();
            inAnotherThread(() -> {
                ledger.record();
                ledger.record();
                assertThat(ledger.sequence()).isEqualTo(3);
                return 0;
            });
            return hash;
        });

        assertThat(ledger.get(Proofs.class).of(late)).isEmpty();
        assertThat(ledger.sequence()).isEqualTo(1);
        assertThat(ledger.sequence()).isZero();
        assertThat(ledger.get(Proofs.class).of(late).orElseThrow().index()).isEqualTo(3);
        ledger.assertProven();
    }

    @Test
    void leavesWithoutWaitingWhileAnotherSequences() {
        ledger.record();
        ledger.transaction.executeWithoutResult(_ -> {
            assertThat(ledger.sql
                            .sql("SELECT ledger_lock()")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
            assertThat(inAnotherThread(ledger::sequence)).isZero();
        });
        assertThat(ledger.sequence()).isEqualTo(1);
    }

    @Test
    void neverSignsTwoTreesOfOneSizeHoweverManySequence() throws Exception {
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            work.add(() -> {
                for (int n = 0; n < ENTRIES; n++) {
                    ledger.record();
                }
                return 0;
            });
        }
        for (int i = 0; i < SEQUENCERS; i++) {
            work.add(this::sequenceOften);
        }
        int sequenced = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            for (Future<Integer> done : threads.invokeAll(work)) {
                sequenced += done.get();
            }
        }

        assertThat(sequenced + ledger.sequence()).isEqualTo(WRITERS * ENTRIES);
        assertThat(pending()).isZero();
        ledger.assertProven();
    }

    private int sequenceOften() {
        int sequenced = 0;
        try (TestLedger instance = new TestLedger(database, home, "")) {
            for (int n = 0; n < ENTRIES; n++) {
                sequenced += instance.sequence();
            }
        }
        return sequenced;
    }

    @Test
    void cannotGrowATreeThatGrewMeanwhile() {
        ledger.record();
        ledger.sequence();
        long second = ledger.sql
                .sql("SELECT max(id) FROM ledger_entries")
                .query(Long.class)
                .single();

        assertThatThrownBy(() -> grow(0, second)).satisfies(SequencerTests::isRefused);
        assertThatThrownBy(() -> grow(1, second)).as("placed already").satisfies(SequencerTests::isRefused);
        ledger.record();
        assertThatThrownBy(() -> grow(1, second + 1, second + 1)).as("twice").satisfies(SequencerTests::isRefused);
        assertThatThrownBy(() -> grow(1)).as("by nothing").satisfies(SequencerTests::isRefused);
    }

    private void grow(long size, Long... ids) {
        ledger.sql
                .sql("SELECT ledger_grow(:size, :ids, '{}', '{}', '{}', sha256(''), 'forged')")
                .param("size", size)
                .param("ids", ids)
                .query(row -> {});
    }

    private static void isRefused(Throwable failure) {
        assertThat(failure).isInstanceOf(DataAccessException.class);
        assertThat(Constraints.sqlCause(failure).orElseThrow().getSQLState()).isEqualTo("23001");
    }

    @Test
    void leavesACheckpointAfterEachBoundedBatch() {
        TestLedger.fill(database, Sequencer.BATCH + 1);

        assertThat(ledger.sequence()).isEqualTo(Sequencer.BATCH + 1);
        assertThat(ledger.sql
                        .sql("SELECT size FROM ledger_checkpoints ORDER BY size")
                        .query(Integer.class)
                        .list())
                .containsExactly(0, Sequencer.BATCH, Sequencer.BATCH + 1);
        ledger.assertProven();
    }

    @Test
    void costsOneStatementWhenIdleAndAsManyForOneEntryAsForAThousand() {
        ledger.record();
        ledger.sequence();
        assertThat(database.statementsDuring(ledger::sequence)).hasSize(1);
        ledger.record();
        int forOne = database.statementsDuring(ledger::sequence).size();
        TestLedger.fill(database, 1000);

        assertThat(database.statementsDuring(ledger::sequence)).hasSize(forOne).hasSizeLessThan(10);
    }

    @Test
    void provesInTwoStatements() {
        TestLedger.fill(database, 1000);
        byte[] hash = ledger.record().hash();
        ledger.sequence();

        assertThat(database.statementsDuring(
                        () -> assertThat(ledger.get(Proofs.class).of(hash)).isPresent()))
                .hasSize(2);
    }

    private int pending() {
        return ledger.sql
                .sql("SELECT count(*) FROM ledger_pending")
                .query(Integer.class)
                .single();
    }

    private static <T> T inAnotherThread(Callable<T> work) {
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            return thread.submit(work).get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException failure) {
            throw new AssertionError(failure);
        }
    }
}
