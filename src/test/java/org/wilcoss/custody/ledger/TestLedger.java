package org.wilcoss.custody.ledger;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wilcoss.custody.database.TestDatabase;
import org.wilcoss.custody.ledger.verify.Hash;
import org.wilcoss.custody.ledger.verify.KeyHistory;
import org.wilcoss.custody.ledger.verify.Proof;
import org.wilcoss.custody.ledger.verify.RunningRoot;
import org.wilcoss.custody.platform.PublicUrl;

/** The ledger of one instance of the program, in the program's role, without the rest of it. */
final class TestLedger implements AutoCloseable {
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    final JdbcClient sql;
    final TransactionTemplate transaction;

    /** @param keyVariable the value of LEDGER_KEY, empty for the file in the home */
    TestLedger(TestDatabase database, Path home, String keyVariable) {
        this(program(database), home, keyVariable);
    }

    /** @param program whose connections it takes */
    TestLedger(DataSource program, Path home, String keyVariable) {
        sql = JdbcClient.create(program);
        transaction = new TransactionTemplate(new JdbcTransactionManager(program));
        context.registerBean(JdbcClient.class, () -> sql);
        context.registerBean(TransactionTemplate.class, () -> transaction);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(SigningKeyStore.class, () -> new SigningKeyStore(home, keyVariable));
        context.register(
                PublicUrl.class,
                Origin.class,
                Ledger.class,
                LedgerKeys.class,
                Nodes.class,
                Sequencer.class,
                Checkpoints.class,
                Proofs.class,
                Tiles.class);
        try {
            context.refresh();
        } catch (org.springframework.beans.factory.BeanCreationException failure) {
            throw failure.getMostSpecificCause() instanceof UnusableLedgerKey unusable ? unusable : failure;
        }
    }

    static DataSource program(TestDatabase database) {
        URI url = URI.create(database.programUrl());
        String[] login = url.getUserInfo().split(":", 2);
        return new DriverManagerDataSource(
                "jdbc:postgresql://%s:%d%s?sslmode=disable&assumeMinServerVersion=15"
                        .formatted(url.getHost(), url.getPort(), url.getPath()),
                login[0],
                login[1]);
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    Sealed record() {
        return get(Ledger.class).record(Fact.of("test.done", Instant.EPOCH, 1));
    }

    int sequence() {
        return get(Sequencer.class).sequence();
    }

    Checkpoint latest() {
        return get(Checkpoints.class).latest().orElseThrow();
    }

    /** Many entries at once, as the role that owns the tables. */
    static void fill(TestDatabase database, int entries) {
        JdbcClient.create(database.owner()).sql("""
                WITH entry AS (
                  INSERT INTO ledger_entries (act, leaf, hash)
                  SELECT 'test.filled', leaf, sha256('\\x00'::bytea || leaf)
                  FROM (SELECT convert_to(format('{"act":"test.filled","n":"%s"}', gen_random_uuid()), 'UTF8') AS leaf
                        FROM generate_series(1, :entries)) AS filled
                  RETURNING id)
                INSERT INTO ledger_pending SELECT id FROM entry
                """).param("entries", entries).update();
    }

    /** Walks all that is stored, as a stranger would: gaps, hashes, roots, signatures, consistency. */
    void assertProven() {
        List<Stored> entries = sql.sql("""
                SELECT l.index, e.leaf FROM ledger_leaves l JOIN ledger_entries e ON e.id = l.entry_id ORDER BY l.index
                """)
                .query((row, n) -> new Stored(row.getLong(1), row.getBytes(2)))
                .list();
        String origin =
                sql.sql("SELECT origin FROM ledger_origin").query(String.class).single();
        KeyHistory keys = new KeyHistory(
                origin,
                sql.sql("SELECT public_key FROM ledger_keys WHERE number = 1")
                        .query((row, n) -> row.getBytes(1))
                        .single());
        RunningRoot running = new RunningRoot();
        Proof.Tree before = new Proof.Tree(0, Hash.empty());
        for (String note : sql.sql("SELECT note FROM ledger_checkpoints ORDER BY size")
                .query((row, n) -> row.getString(1))
                .list()) {
            long size = Long.parseLong(note.lines().toList().get(1));
            while (running.size() < size) {
                Stored entry = entries.get((int) running.size());
                if (entry.index() != running.size()) {
                    throw new AssertionError("index %d is missing".formatted(running.size()));
                }
                keys.read(entry.index(), entry.leaf());
                running.add(Hash.leaf(entry.leaf()));
            }
            Proof.Tree tree = keys.open(note, before.size()).tree();
            List<Hash> proof = get(Nodes.class).hashes(ProofShape.consistency(before.size(), size)).stream()
                    .map(Hash::of)
                    .toList();
            if (!tree.root().equals(running.root()) || !Proof.consistent(before, tree, proof)) {
                throw new AssertionError("the checkpoint of size %d is wrong".formatted(size));
            }
            before = tree;
        }
        if (entries.size() != before.size()) {
            throw new AssertionError("the last checkpoint does not cover all");
        }
    }

    @Override
    public void close() {
        context.close();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Stored(long index, byte[] leaf) {}
}
