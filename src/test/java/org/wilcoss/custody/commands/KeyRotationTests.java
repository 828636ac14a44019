package org.wilcoss.custody.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.Program;
import org.wilcoss.custody.database.TestDatabase;
import org.wilcoss.custody.kits.AddItem;
import org.wilcoss.custody.kits.Kits;
import org.wilcoss.custody.kits.RegisterKit;
import org.wilcoss.custody.kits.Serials;
import org.wilcoss.custody.ledger.Checkpoints;
import org.wilcoss.custody.ledger.Sequencer;
import org.wilcoss.custody.people.RegisterUser;
import org.wilcoss.custody.people.Users;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Role;

/** Keys that are rotated by a command while the program serves with the old ones in hand. */
@TestInstance(Lifecycle.PER_CLASS)
class KeyRotationTests {
    private final TestDatabase database = TestDatabase.fresh();
    private final Path folder;
    private final Map<String, String> environment;
    private final ConfigurableApplicationContext program;
    private final Actor admin;

    KeyRotationTests(@TempDir Path folder) {
        this.folder = folder;
        this.environment = new HashMap<>(database.environment());
        environment.put("CUSTODY_HOME", folder.toString());
        this.program = Program.in(environment);
        var command = new RegisterUser("ada@example.org", "Ada Admin", Role.ADMIN);
        var id = program.getBean(Users.class).registerByOperator(command);
        this.admin = new Actor(id, "Ada Admin", "ada@example.org", Role.ADMIN, false);
    }

    @AfterAll
    void close() {
        program.close();
        database.close();
    }

    @Test
    void encryptsEverySerialAnewWhileTheProgramServes() throws Exception {
        var kits = register(600);
        var before = stored();
        assertThat(command(environment, "keys", "rotate"))
                .isEqualToIgnoringNewLines("601 serial numbers are encrypted with the newest key.");
        assertThat(stored()).hasSize(601).doesNotContainAnyElementsOf(before);
        for (var kit : List.of(kits.getFirst(), kits.getLast())) {
            assertThat(program.getBean(Serials.class).reveal(admin, kit)).isEqualTo("SN-" + kits.indexOf(kit));
        }
        assertThat(acts()).containsOnlyOnce("keys.rotated", "serials.reencrypted");
        rotatesKeysThatAreInTheEnvironmentInTwoSteps();
    }

    private List<String> acts() {
        return JdbcClient.create(database.owner())
                .sql("SELECT act FROM ledger_entries")
                .query(String.class)
                .list();
    }

    @Test
    void givesTheLedgerANewKeyWhileTheProgramServes() throws Exception {
        var sequencer = program.getBean(Sequencer.class);
        sequencer.sequence();
        var before = command(environment, "keys", "show-ledger").strip();
        command(environment, "keys", "rotate-ledger");
        assertThat(sequencer.sequence()).isEqualTo(1);
        assertThat(signatures()).isEqualTo(2);
        var own = new HashMap<>(environment);
        own.put("LEDGER_KEY", command(environment, "keys", "show-ledger").strip());
        assertThat(own.get("LEDGER_KEY")).isNotEqualTo(before);
        assertThat(command(own, "keys", "rotate-ledger").strip()).isNotEqualTo(own.get("LEDGER_KEY"));
        assertThat(sequencer.sequence()).isZero();
    }

    private long signatures() {
        var note = program.getBean(Checkpoints.class).latest().orElseThrow().note();
        return note.lines().filter(line -> line.startsWith("—")).count();
    }

    private void rotatesKeysThatAreInTheEnvironmentInTwoSteps() throws Exception {
        var own = new HashMap<>(environment);
        own.put("ENCRYPTION_KEY", command(environment, "keys", "show").strip());
        var before = stored();
        var rotated = command(own, "keys", "rotate").strip();
        assertThat(rotated).isNotEqualTo(own.get("ENCRYPTION_KEY"));
        assertThat(stored()).isEqualTo(before);
        own.put("ENCRYPTION_KEY", rotated);
        assertThat(command(own, "keys", "reencrypt")).startsWith("601 serial numbers");
    }

    private List<Integer> register(int count) {
        var commands = new ArrayList<RegisterKit>();
        for (var i = 0; i < count; i++) {
            commands.add(new RegisterKit("KIT-" + i, "Air rifle", "SN-" + i, null));
        }
        var kits = program.getBean(Kits.class);
        var ids = kits.register(admin, commands);
        kits.add(admin, ids.getFirst(), new AddItem("scope", null, null, null, null, "SC-1", 1));
        return ids;
    }

    private List<String> stored() {
        return JdbcClient.create(database.owner())
                .sql("SELECT serial_number FROM kits UNION ALL SELECT serial_number FROM items")
                .query((row, n) -> row.getString(1))
                .list();
    }

    private String command(Map<String, String> settings, String... arguments) throws InterruptedException {
        try (var command = RunningProgram.start(folder, settings, arguments)) {
            assertThat(command.awaitEnd()).as(command::remarks).isEqualTo(Exit.DONE);
            return command.results();
        }
    }
}
