package org.wilcoss.custody.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.TestPeople;
import org.wilcoss.custody.database.TestDatabase;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Role;

/** Files that are imported by the command, with what it prints and how it ends. */
@TestInstance(Lifecycle.PER_CLASS)
class ImportCommandTests {
    private final TestDatabase database = TestDatabase.fresh();
    private final TestPeople people = new TestPeople(database.owner());
    private final Path folder;
    private final Map<String, String> environment;

    ImportCommandTests(@TempDir Path folder) {
        this.folder = folder;
        this.environment = new HashMap<>(database.environment());
        environment.put("CUSTODY_HOME", folder.toString());
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void previewsLoadsAndChangesNothingTheSecondTime() throws Exception {
        Path file = folder.resolve("assets.csv");
        Files.writeString(file, "Asset Tag;Name;Colour\nC-1;Air rifle;red\n;none;\nC-2;Air pistol;\n");
        Path refused = folder.resolve("refused.csv");

        try (var nobody = start("import", file.toString())) {
            assertThat(nobody.awaitEnd()).isEqualTo(Exit.REFUSED);
            assertThat(nobody.remarks()).contains("Name an admin or armorer by their e-mail address");
        }
        Actor armorer = people.user("Bruno Kessler", Role.ARMORER);
        expect(
                "3 lines: 2 would be new kits, 0 are here already, 1 would be refused, 0 cases would be opened.",
                "Columns left aside: Colour.",
                "import",
                file.toString(),
                "--dry-run",
                "--as",
                armorer.email());
        assertThat(kits()).isZero();
        expect(
                "3 lines: 2 new kits, 0 were here already, 1 refused, 0 cases opened.",
                "Line 3 has no code.",
                "import",
                file.toString(),
                "--as",
                armorer.email());
        expect(
                "3 lines: 0 new kits, 2 were here already, 1 refused, 0 cases opened.",
                "Snipe-IT file in UTF-8.",
                "import",
                file.toString(),
                "--as",
                armorer.email(),
                "--refused",
                refused.toString());
        assertThat(kits()).isEqualTo(2);
        assertThat(Files.readString(refused)).startsWith("\uFEFFline,code,reason\r\n3,,has no code.");
    }

    @Test
    void refusesAFileThatIsNotThereAndACoach() throws Exception {
        Path file = folder.resolve("own.csv");
        Files.writeString(file, "code,description\nX-1,Air rifle\n");
        Actor coach = people.user("Cora Lind", Role.COACH);

        try (var command = start("import", file.toString(), "--as", coach.email())) {
            assertThat(command.awaitEnd()).isEqualTo(Exit.REFUSED);
            assertThat(command.remarks()).contains("Your role does not allow this");
        }
        try (var command = start("import", folder.resolve("none.csv").toString())) {
            assertThat(command.awaitEnd()).isEqualTo(Exit.REFUSED);
            assertThat(command.remarks()).contains("cannot be read");
        }
    }

    private void expect(String result, String remark, String... arguments) throws InterruptedException, IOException {
        try (var command = start(arguments)) {
            assertThat(command.awaitEnd()).as(command::remarks).isEqualTo(Exit.REFUSED);
            assertThat(command.results().strip()).isEqualTo(result);
            assertThat(command.remarks()).contains(remark);
        }
    }

    private RunningProgram start(String... arguments) {
        return RunningProgram.start(folder, environment, arguments);
    }

    private int kits() {
        return JdbcClient.create(database.owner())
                .sql("SELECT count(*) FROM kits")
                .query((row, n) -> row.getInt(1))
                .single();
    }
}
