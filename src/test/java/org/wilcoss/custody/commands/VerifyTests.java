package org.wilcoss.custody.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.CustodyManager;
import org.wilcoss.custody.Program;
import org.wilcoss.custody.database.TestDatabase;
import org.wilcoss.custody.ledger.Checkpoints;
import org.wilcoss.custody.ledger.Sequencer;
import org.wilcoss.custody.people.RegisterUser;
import org.wilcoss.custody.people.Users;
import org.wilcoss.custody.platform.Role;

/** What the command says, and how it exits. */
@TestInstance(Lifecycle.PER_CLASS)
class VerifyTests {
    /** More than one tile, so that there is a second level of them. */
    private static final int ENTRIES = 600;

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient owner = JdbcClient.create(database.owner());
    private final Path folder;
    private final Map<String, String> environment;
    private final ConfigurableApplicationContext program;
    private final String url;

    VerifyTests(@TempDir Path folder) {
        this.folder = folder;
        environment = new HashMap<>(database.environment());
        environment.put("CUSTODY_HOME", folder.toString());
        program = Program.in(environment);
        program.getBean(Users.class).registerByOperator(new RegisterUser("ada@example.org", "Ada Admin", Role.ADMIN));
        owner.sql("""
                        WITH entry AS (
                          INSERT INTO ledger_entries (act, leaf, hash)
                          SELECT 'test.filled', leaf, sha256('\\x00'::bytea || leaf)
                          FROM (SELECT convert_to(format('{"act":"test.filled","n":%s}', n), 'UTF8') AS leaf
                                FROM generate_series(1, :entries) AS n) AS filled
                          RETURNING id)
                        INSERT INTO ledger_pending SELECT id FROM entry
                        """).param("entries", ENTRIES).update();
        program.getBean(Sequencer.class).sequence();
        url = "http://localhost:" + program.getEnvironment().getProperty("local.server.port");
    }

    @AfterAll
    void close() {
        program.close();
        database.close();
    }

    @Test
    void provesTheDatabaseAndTheRunningLogAgainstAFileAnAddressAndAText() throws Exception {
        String note = program.getBean(Checkpoints.class).latest().orElseThrow().note();
        Path kept = Files.writeString(folder.resolve("kept.txt"), note);
        assertThat(database("--since", kept.toString())).startsWith(Exit.DONE + " The ledger is whole: 601 entries");
        for (String since : List.of(kept.toString(), url + "/ledger/checkpoint", note)) {
            assertThat(remote("--url", url, "--since", since))
                    .startsWith(Exit.DONE + " The ledger is whole: 601 entries");
        }
    }

    @Test
    void namesTheFirstThingThatIsWrong() throws Exception {
        turnABit();
        try {
            assertThat(database()).startsWith(Exit.REFUSED + " ledger_nodes (level 8, index 1), column hash");
            assertThat(remote("--url", url)).startsWith(Exit.REFUSED + " tile/1 0 (2 hashes): hash 1 is another");
        } finally {
            turnABit();
        }
        assertThat(remote("--url", url)).startsWith(Exit.DONE + " ");
    }

    @Test
    void refusesWhatIsNoCheckpointNoFileAndNoAddress() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.txt"), "");
        assertThat(remote("--since", empty.toString())).startsWith(Exit.REFUSED + " There is no whole checkpoint");
        assertThat(remote("--since", "no-such-file")).startsWith(Exit.REFUSED + " The file of --since");
        assertThat(remote("--url", "kits.example.org")).startsWith(Exit.REFUSED + " --url is an address");
        assertThat(remote("--url", "http://localhost:1")).startsWith(Exit.CANNOT_WORK + " http://localhost:1");
    }

    /** In a hash of the second level of tiles; twice leaves all as it was. */
    private void turnABit() {
        owner.sql("ALTER TABLE ledger_nodes DISABLE TRIGGER USER").update();
        owner.sql("UPDATE ledger_nodes SET hash = set_bit(hash, 9, 1 - get_bit(hash, 9)) WHERE level = 8 AND index = 1")
                .update();
        owner.sql("ALTER TABLE ledger_nodes ENABLE TRIGGER USER").update();
    }

    /** The exit code, and what was printed. */
    private String database(String... options) throws InterruptedException {
        var line = Stream.concat(Stream.of("verify"), Arrays.stream(options)).toArray(String[]::new);
        try (var command = RunningProgram.start(folder, environment, line)) {
            return command.awaitEnd() + " " + command.results();
        }
    }

    /** The same, of what needs no database. */
    private static String remote(String... options) {
        var line = Stream.concat(Stream.of("verify"), Arrays.stream(options)).toArray(String[]::new);
        var printed = new ByteArrayOutputStream();
        var stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        int exit = org.wilcoss.custody.commands.Program.commandLine(
                        new Surroundings(CustodyManager.class, Map.of(), stream, stream))
                .execute(line);
        return exit + " " + printed.toString(StandardCharsets.UTF_8);
    }
}
