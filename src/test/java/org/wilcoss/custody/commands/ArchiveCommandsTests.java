package org.wilcoss.custody.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.Program;
import org.wilcoss.custody.database.TestDatabase;
import org.wilcoss.custody.kits.Kits;
import org.wilcoss.custody.kits.RegisterKit;
import org.wilcoss.custody.kits.Serials;
import org.wilcoss.custody.people.RegisterUser;
import org.wilcoss.custody.people.Users;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Role;

/** A club is saved by one command and brought back by another, with its keys or without. */
@TestInstance(Lifecycle.PER_CLASS)
class ArchiveCommandsTests {
    private static final String PASSPHRASE = "five words are quite enough";

    private final TestDatabase database = TestDatabase.fresh();
    private final Path folder;
    private final Map<String, String> club;
    private Actor admin = new Actor(0, "", "", Role.ADMIN, false);
    private int kit;

    ArchiveCommandsTests(@TempDir Path folder) {
        this.folder = folder;
        this.club = environment(database, "home");
    }

    @BeforeAll
    void make() {
        try (var program = Program.in(club)) {
            var id = program.getBean(Users.class)
                    .registerByOperator(new RegisterUser("ada@example.org", "Ada", Role.ADMIN));
            admin = new Actor(id, "Ada", "ada@example.org", Role.ADMIN, false);
            var command = new RegisterKit("KIT-1", "Air rifle", "SN-4711", null);
            kit = program.getBean(Kits.class).register(admin, List.of(command)).getFirst();
        }
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void restoresAClubWhoseSerialsCanBeRevealed() throws Exception {
        var file = folder.resolve("backup.zip").toString();
        run(Exit.DONE, with(club, PASSPHRASE), "backup", file);
        assertThat(recorded("origin = 'command' AND with_keys AND sha256 IS NOT NULL"))
                .isEqualTo(1);
        run(Exit.DONE, with(club, PASSPHRASE), "backup-test");
        assertThat(recorded("tested_at IS NOT NULL AND test_failure IS NULL")).isEqualTo(1);
        try (var fresh = TestDatabase.empty()) {
            var there = environment(fresh, "there");
            assertThat(run(Exit.REFUSED, with(there, "five words are quite wrong"), "restore", file))
                    .contains("not the passphrase");
            assertThat(folder.resolve("there/keys.json")).doesNotExist();
            run(Exit.DONE, with(there, PASSPHRASE), "restore", file);
            try (var program = Program.in(there)) {
                assertThat(program.getBean(Serials.class).reveal(admin, kit)).isEqualTo("SN-4711");
            }
        }
    }

    @Test
    void movesAClubWithoutItsKeysAndSaysThatTheyAreNeeded() throws Exception {
        var file = folder.resolve("export.zip").toString();
        run(Exit.DONE, club, "export-all", file);
        assertThat(run(Exit.REFUSED, club, "export-all", file)).contains("There is a file");
        assertThat(run(Exit.REFUSED, club, "import-all", file)).contains("holds a club already");
        try (var fresh = TestDatabase.empty()) {
            var there = environment(fresh, "elsewhere");
            assertThat(run(Exit.DONE, there, "import-all", file))
                    .contains("put its keys.json and ledger-key.json into CUSTODY_HOME", "No findings.");
            assertThat(run(Exit.CANNOT_WORK, there, "serve")).contains("there is no key ring");
            Files.createDirectories(folder.resolve("elsewhere"));
            for (var key : List.of("keys.json", "ledger-key.json")) {
                Files.copy(
                        folder.resolve("home").resolve(key),
                        folder.resolve("elsewhere").resolve(key));
            }
            try (var program = Program.in(there)) {
                assertThat(program.getBean(Serials.class).reveal(admin, kit)).isEqualTo("SN-4711");
            }
        }
    }

    @Test
    void refusesWhatDoesNotGoTogetherInOneSentence() throws Exception {
        var file = folder.resolve("plain.zip");
        run(Exit.DONE, club, "export-all", file.toString());
        try (var fresh = TestDatabase.empty()) {
            var there = environment(fresh, "other");
            Files.createDirectories(folder.resolve("other"));
            assertThat(run(Exit.REFUSED, there, "restore", file.toString())).contains("holds no keys");
            assertThat(run(Exit.REFUSED, there, "backup", "x.zip")).contains("set BACKUP_PASSPHRASE");
            assertThat(run(Exit.REFUSED, with(there, "short"), "backup", "x.zip"))
                    .contains("too short");
            run(Exit.DONE, there, "keys", "show");
            assertThat(run(Exit.REFUSED, there, "import-all", file.toString())).contains("not the ones of the club");
            assertThat(run(
                            Exit.REFUSED,
                            there,
                            "import-all",
                            folder.resolve("none.zip").toString()))
                    .contains("cannot be read");
        }
    }

    private int recorded(String condition) {
        return JdbcClient.create(database.owner())
                .sql("SELECT count(*) FROM backups WHERE " + condition)
                .query(Integer.class)
                .single();
    }

    private Map<String, String> environment(TestDatabase test, String home) {
        var environment = new HashMap<>(test.environment());
        environment.put("CUSTODY_HOME", folder.resolve(home).toString());
        return RunningProgram.withFreePort(environment);
    }

    private static Map<String, String> with(Map<String, String> environment, String passphrase) {
        var more = new HashMap<>(environment);
        more.put("BACKUP_PASSPHRASE", passphrase);
        return more;
    }

    /** All that it said; a refusal is one line. */
    private String run(int exit, Map<String, String> environment, String... arguments) throws InterruptedException {
        try (var command = RunningProgram.start(folder, environment, arguments)) {
            var ended = command.awaitEnd();
            assertThat(ended).as(() -> command.remarks() + command.results()).isEqualTo(exit);
            if (exit == Exit.REFUSED) {
                assertThat(command.remarks().lines()).hasSize(1);
            }
            return command.remarks() + command.results();
        }
    }
}
