package org.wilcoss.custody.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.Program;
import org.wilcoss.custody.database.TestDatabase;
import org.wilcoss.custody.platform.PageRequest;

/** Backups that nobody waits for: each is a file, a row and an entry, also when it fails. */
class BackupsTests {
    private static final int KEPT = 2;

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient sql = JdbcClient.create(database.owner());
    private final Path backups;
    private final ConfigurableApplicationContext program;

    BackupsTests(@TempDir Path folder) {
        this.backups = folder.resolve("backups");
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.put("CUSTODY_HOME", folder.toString());
        environment.put("PORT", "0");
        environment.put("BACKUP_KEEP", String.valueOf(KEPT));
        environment.put("BACKUP_PASSPHRASE", "five words are quite enough");
        this.program = Program.in(environment);
    }

    @BeforeEach
    void grow() {
        sql.sql("INSERT INTO athletes (name) VALUES ('Lee')").update();
    }

    @AfterEach
    void close() {
        program.close();
        database.close();
    }

    @Test
    void makesAFileARowAndAnEntryByNight() throws IOException {
        byNight();

        BackupRow row = rows().getFirst();
        assertThat(row.state()).isEqualTo(BackupState.GOOD);
        assertThat(row.origin()).isEqualTo(BackupOrigin.NIGHTLY);
        Path file = Path.of(row.file());
        assertThat(file).hasParentRaw(backups).hasSize(row.bytes() == null ? -1 : row.bytes());
        assertThat(Seal.fingerprint(file)).isEqualTo(row.sha256());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(sql.sql("SELECT count(*) FROM ledger_entries WHERE act = 'archive.backup'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void bringsTheKeysUnderThePassphrase() {
        byNight();
        try (var archive = ArchiveImport.open(Path.of(rows().getFirst().file()), Progress.UNHEARD)) {
            assertThat(archive.isReadBy(archive.keys(new Passphrase("five words are quite enough"))
                            .ring()))
                    .isTrue();
        }
    }

    @Test
    void keepsTheNewestAndNeverTouchesFilesOfOthers() throws IOException {
        byNight();
        Path foreign = Files.writeString(backups.resolve("custody-2020-01-01-030000-000.zip"), "somebody's");
        Path changed = Path.of(rows().getFirst().file());
        Files.writeString(changed, "somebody wrote over it");
        IntStream.range(0, KEPT + 1).forEach(n -> byNight());

        assertThat(files()).hasSize(KEPT + 2).contains(foreign, changed);
        assertThat(rows())
                .extracting(BackupRow::state)
                .containsExactly(BackupState.GOOD, BackupState.GOOD, BackupState.REMOVED, BackupState.REMOVED);
    }

    @Test
    void saysInWordsWhyItFailedAndLeavesNothing() throws IOException {
        Files.writeString(backups, "a file where the folder should be");

        byNight();

        BackupRow row = rows().getFirst();
        assertThat(row.state()).isEqualTo(BackupState.FAILED);
        assertThat(row.failure()).contains("cannot be made", "BACKUP_FOLDER").doesNotContain("Exception");
        assertThat(program.getBean(BackupQueries.class).lastGood()).isEmpty();
    }

    @Test
    void endsABackupThatWasCutShortAndMakesAnother() {
        sql.sql("INSERT INTO backups (origin, file, started_at) VALUES ('nightly', '/x/dead.zip', now())")
                .update();
        byNight();
        assertThat(rows()).extracting(BackupRow::state).containsExactly(BackupState.RUNNING);
        sql.sql(
                        "ALTER TABLE backups DISABLE TRIGGER backups_touch; UPDATE backups SET updated_at = now() - interval '1 minute'; "
                                + "ALTER TABLE backups ENABLE TRIGGER backups_touch")
                .update();
        byNight();

        assertThat(rows()).extracting(BackupRow::state).containsExactly(BackupState.GOOD, BackupState.FAILED);
        assertThat(rows().getLast().failure()).contains("cut short");
    }

    @Test
    void warnsOnceTwoDaysHavePassed() {
        BackupQueries queries = program.getBean(BackupQueries.class);
        BackupHealth health = program.getBean(BackupHealth.class);
        byNight();
        assertThat(queries.isLate()).isFalse();
        sql.sql(
                        "ALTER TABLE ledger_entries DISABLE TRIGGER USER; UPDATE ledger_entries SET created_at = now() - interval '9 days'; "
                                + "UPDATE backups SET finished_at = now() - interval '47 hours'")
                .update();
        assertThat(queries.isLate()).isFalse();
        sql.sql("UPDATE backups SET finished_at = now() - interval '49 hours'").update();
        assertThat(queries.isLate()).isTrue();
        assertThat(health.health().getStatus().getCode()).isEqualTo("WARNING");
    }

    private void byNight() {
        Backups made = program.getBean(Backups.class);
        made.order(BackupOrigin.NIGHTLY, null).ifPresent(made::perform);
    }

    private List<BackupRow> rows() {
        return program.getBean(BackupQueries.class).list(PageRequest.first()).rows();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(backups)) {
            return files.toList();
        }
    }
}
