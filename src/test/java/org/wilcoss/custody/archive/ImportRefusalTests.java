package org.wilcoss.custody.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.database.Database;
import org.wilcoss.custody.database.TestDatabase;

/** What cannot be loaded changes nothing. */
@TestInstance(Lifecycle.PER_CLASS)
class ImportRefusalTests {
    private final TestDatabase home = TestDatabase.fresh();
    private final Path folder;
    private final Database source;
    private final Path file;

    ImportRefusalTests(@TempDir Path folder) {
        this.folder = folder;
        Map<String, String> environment = new HashMap<>(home.environment());
        environment.put("CUSTODY_HOME", folder.resolve("home").toString());
        environment.put("PORT", "0");
        TestClub.make(environment, home);
        this.source = Moving.open(home.environment());
        this.file = folder.resolve("club.zip");
        Moving.export(source, file);
    }

    @AfterAll
    void close() {
        source.close();
        home.close();
    }

    @Test
    void refusesADatabaseThatHoldsAClub() {
        EveryRow before = EveryRow.of(source);
        refuses(file, source, "holds a club already");
        assertThat(EveryRow.of(source)).isEqualTo(before);
    }

    @Test
    void refusesADatabaseThatAnotherProgramUses() throws Exception {
        try (var test = TestDatabase.fresh();
                var database = Moving.open(test.environment());
                var other = Moving.open(test.environment());
                var busy = other.pool().getConnection()) {
            assertThat(busy.isValid(0)).isTrue();
            refuses(file, database, "Another program uses the database");
        }
    }

    @Test
    void refusesADamagedFileBeforeItTouchesTheDatabase() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        refusesAndLeavesEmpty(Files.write(folder.resolve("damaged.zip"), bytes), "is damaged");
    }

    @Test
    void refusesTheArchiveOfALaterProgramByName() throws IOException {
        Path later = rewritten(
                "later.zip",
                Manifest.ENTRY,
                manifest -> manifest.replaceFirst("\"migrations\" : \\[", "\"migrations\" : [")
                        .replaceFirst("(\"202[0-9]+\") \\]", "$1, \"299901010000\" ]")
                        .replace("0.0.0-test", "9.8.7"));
        refusesAndLeavesEmpty(later, "version 9.8.7");
    }

    @Test
    void refusesALaterFormat() throws IOException {
        Path later = rewritten(
                "format.zip", Manifest.ENTRY, manifest -> manifest.replace("\"format\" : 1", "\"format\" : 2"));
        refusesAndLeavesEmpty(later, "is of format 2");
    }

    @Test
    void leavesNothingOfALoadThatFailsAtItsEnd() {
        Path orphan = folder.resolve("orphan.zip");
        try (var other = TestDatabase.fresh();
                var database = Moving.open(other.environment())) {
            JdbcClient.create(other.owner()).sql("""
                            ALTER TABLE guardians DROP CONSTRAINT fk_guardians_user;
                            INSERT INTO athletes (id, name) VALUES (1, 'Lee');
                            INSERT INTO guardians (athlete_id, user_id) VALUES (1, 777)""").update();
            Moving.export(database, orphan);
        }
        refusesAndLeavesEmpty(orphan, "SQLSTATE 23503");
    }

    @Test
    void leavesNothingWhenARowIsMissing() throws IOException {
        Path fewer = rewritten(
                "fewer.zip",
                "tables/athletes.csv",
                csv -> csv.lines().findFirst().orElseThrow() + "\n");
        refusesAndLeavesEmpty(fewer, "The table athletes did not arrive");
    }

    @Test
    void refusesATableThatSomebodyChangedByHand() throws IOException {
        Path changed = rewritten(
                "changed.zip", Manifest.ENTRY, manifest -> manifest.replace("\"year_of_birth\"", "\"shoe_size\""));
        refusesAndLeavesEmpty(changed, "The table athletes is not the same");
    }

    @Test
    void leavesTablesOfOthersBehindAndNamesThem() throws Exception {
        try (var other = TestDatabase.fresh();
                var database = Moving.open(other.environment());
                var empty = TestDatabase.empty();
                var target = Moving.open(empty.environment())) {
            JdbcClient.create(other.owner())
                    .sql("CREATE TABLE notes (note text)")
                    .update();
            Path strange = folder.resolve("strange.zip");
            Moving.export(database, strange);
            assertThat(Moving.load(strange, target).strangers()).containsExactly("notes");
        }
    }

    private void refusesAndLeavesEmpty(Path archive, String why) {
        try (var test = TestDatabase.fresh();
                var database = Moving.open(test.environment())) {
            EveryRow before = EveryRow.of(database);
            refuses(archive, database, why);
            assertThat(EveryRow.of(database)).isEqualTo(before);
        }
    }

    private static void refuses(Path archive, Database database, String why) {
        assertThatThrownBy(() -> Moving.load(archive, database))
                .isInstanceOf(ArchiveRefused.class)
                .hasMessageContaining(why)
                .message()
                .doesNotContain("\n", "example.org")
                .endsWith(".");
    }

    /** The archive with one of its files changed, and sealed anew, as somebody could who means it. */
    private Path rewritten(String name, String entry, UnaryOperator<String> change) throws IOException {
        Path target = folder.resolve(name);
        try (var zip = new ZipFile(file.toFile());
                var sealing = new SealingOutput(Files.newOutputStream(target));
                var out = new ZipOutputStream(sealing)) {
            out.setComment(Seal.BLANK);
            for (ZipEntry each : List.copyOf(zip.stream().toList())) {
                byte[] bytes = zip.getInputStream(each).readAllBytes();
                out.putNextEntry(new ZipEntry(each.getName()));
                String text = new String(bytes, StandardCharsets.UTF_8);
                out.write(each.getName().equals(entry) ? changed(text, change) : bytes);
            }
        }
        return target;
    }

    private static byte[] changed(String text, UnaryOperator<String> change) {
        String changed = change.apply(text);
        assertThat(changed).isNotEqualTo(text);
        return changed.getBytes(StandardCharsets.UTF_8);
    }
}
