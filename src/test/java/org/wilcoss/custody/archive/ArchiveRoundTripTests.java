package org.wilcoss.custody.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.Program;
import org.wilcoss.custody.database.Database;
import org.wilcoss.custody.database.SecondServer;
import org.wilcoss.custody.database.TestDatabase;
import org.wilcoss.custody.kits.ChainCheck;

/** A club goes to another server, of another major version where there is one, and comes back. */
@TestInstance(Lifecycle.PER_CLASS)
class ArchiveRoundTripTests {
    private final TestDatabase home = TestDatabase.fresh();
    private final Path folder;
    private final SecondServer away;
    private final Database source;
    private final Path file;
    private final Written written;

    ArchiveRoundTripTests(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.away = SecondServer.start(folder);
        TestClub.make(environment(home.environment()), home);
        this.source = Moving.open(home.environment());
        this.file = folder.resolve("club.zip");
        this.written = Moving.export(source, file);
    }

    @AfterAll
    void close() {
        source.close();
        home.close();
        away.close();
    }

    @Test
    void movesEveryRowToAnotherServerAndBack() {
        EveryRow before = EveryRow.of(source);
        Path second = folder.resolve("second.zip");
        try (var there = Moving.open(away.database("club"))) {
            assertThat(Moving.load(file, there).rows()).isEqualTo(written.rows());
            assertThat(EveryRow.of(there).tables()).isEqualTo(before.tables());
            assertThat(EveryRow.of(there).sequences()).isEqualTo(before.sequences());
            Moving.export(there, second);
        }
        try (var empty = TestDatabase.empty();
                var back = Moving.open(empty.environment())) {
            Moving.load(second, back);
            assertThat(EveryRow.of(back)).isEqualTo(before);
        }
    }

    @Test
    void passesTheCheckAndGoesOnWhereItWas() {
        var environment = environment(away.database("goes_on"));
        try (var there = Moving.open(environment)) {
            Moving.load(file, there);
        }
        try (var program = Program.in(environment)) {
            assertThat(program.getBean(ChainCheck.class).findings()).isEmpty();
        }
        try (var there = Moving.open(environment)) {
            JdbcClient sql = JdbcClient.create(there.pool());
            long last = sql.sql("SELECT max(id) FROM custody_events")
                    .query(Long.class)
                    .single();
            assertThat(sql.sql("SELECT nextval('custody_events_id_seq')")
                            .query(Long.class)
                            .single())
                    .isEqualTo(last + 1);
        }
    }

    @Test
    void fillsADatabaseThatIsMigratedButHoldsNoClub() {
        try (var migrated = TestDatabase.fresh();
                var database = Moving.open(migrated.environment())) {
            Moving.load(file, database);
            assertThat(EveryRow.of(database)).isEqualTo(EveryRow.of(source));
        }
    }

    @Test
    void writesAFileThatOnlyItsOwnerReadsAndAnyZipToolOpens() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(written.sha256()).isEqualTo(Seal.fingerprint(file));
        assertThat(written.bytes()).isEqualTo(Files.size(file));
        try (var zip = FileSystems.newFileSystem(file)) {
            assertThat(Files.readString(zip.getPath("tables/users.csv")))
                    .startsWith("id,created_at,updated_at,email,name,role")
                    .contains("ada@example.org");
            assertThat(Files.exists(zip.getPath("tables/spring_session.csv"))).isFalse();
        }
    }

    private Map<String, String> environment(Map<String, String> database) {
        Map<String, String> environment = new HashMap<>(database);
        environment.put("CUSTODY_HOME", folder.resolve("home").toString());
        environment.put("PORT", "0");
        return environment;
    }
}
