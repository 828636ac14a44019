package org.wilcoss.custody.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wilcoss.custody.database.TestDatabase;

class MigrationCommandsTests {
    private static final String FIRST = "V202611230500__platform_create_clock_and_guards.sql";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void checkFailsAndNamesWhatIsPending() throws Exception {
        try (var database = TestDatabase.empty()) {
            assertAnswer(database, Exit.REFUSED, "pending " + FIRST, "migrate", "--check");
            assertAnswer(database, Exit.DONE, "pending " + FIRST, "migrate", "--dry-run");
            assertAnswer(database, Exit.DONE, "applied " + FIRST, "migrate");
            assertAnswer(database, Exit.DONE, "Nothing is pending.", "migrate", "--check");
        }
    }

    @Test
    void newWritesNothingWhereEntitiesAndSchemaAgree() throws Exception {
        try (var database = TestDatabase.fresh()) {
            assertAnswer(
                    database, Exit.DONE, "Nothing to change.", "migration", "new", "why", "--to", folder.toString());
            try (var files = Files.list(folder)) {
                assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".sql"));
            }
        }
    }

    @Test
    void newRefusesASchemaThatIsNotUpToDateAndAFolderThatIsNotThere() throws Exception {
        try (var database = TestDatabase.empty()) {
            assertRefused(database, "run the command migrate first", "--to", folder.toString());
            assertRefused(database, "run this in a checkout");
        }
    }

    private void assertAnswer(TestDatabase database, int exit, String firstLine, String... command) throws Exception {
        try (var program = RunningProgram.start(folder, database.environment(), command)) {
            assertThat(program.awaitEnd()).as(program::remarks).isEqualTo(exit);
            assertThat(program.results().lines()).first().isEqualTo(firstLine);
        }
    }

    private void assertRefused(TestDatabase database, String remedy, String... more) throws Exception {
        var command = new ArrayList<>(List.of("migration", "new", "why"));
        command.addAll(List.of(more));
        try (var program = RunningProgram.start(folder, database.environment(), command.toArray(String[]::new))) {
            assertThat(program.awaitEnd()).as(program::remarks).isEqualTo(Exit.REFUSED);
            assertThat(program.remarks()).contains(remedy);
            assertThat(program.results()).isEmpty();
        }
    }
}
