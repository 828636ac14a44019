package org.wilcoss.custody.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.Program;
import org.wilcoss.custody.TableDigest;
import org.wilcoss.custody.TestPeople;
import org.wilcoss.custody.database.TestDatabase;
import org.wilcoss.custody.kits.Serials;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.NotYourRole;
import org.wilcoss.custody.platform.Role;

/** Files that become kits, in PostgreSQL. */
@TestInstance(Lifecycle.PER_CLASS)
class ImportsTests {
    private final TestDatabase database = TestDatabase.fresh();
    private final ConfigurableApplicationContext program = Program.on(database);
    private final JdbcClient tables = JdbcClient.create(database.owner());
    private final Imports imports = program.getBean(Imports.class);
    private final Serials serials = program.getBean(Serials.class);
    private final TestPeople people = new TestPeople(database.owner());
    private final Actor armorer = people.user("Bruno Kessler", Role.ARMORER);
    private int codes;

    @AfterAll
    void close() {
        program.close();
        database.close();
    }

    @Test
    void makesKitsWithEncryptedSerialsAndCasesForWhoHasThem() {
        String code = newCode();
        String file = """
                Asset Tag,Name,Serial,Location,Status,Checked Out To: First Name,Checked Out To: Last Name
                %s,Air rifle,SER-%s,Rack 1,Out for Repair,Mona,Vey
                """.formatted(code, code);

        assertThat(load(file)).isEqualTo(new Tally(1, 0, 0, 2));

        int kit = id(code);
        assertThat(serials.reveal(armorer, kit)).isEqualTo("SER-" + code);
        assertThat(text("SELECT serial_number FROM kits WHERE id = " + kit)).doesNotContain(code);
        assertThat(text("SELECT status FROM kits WHERE id = " + kit)).isEqualTo("available");
        assertThat(text("SELECT person FROM cases WHERE kind = 'imported_holder' AND kit_id = " + kit))
                .isEqualTo("Mona Vey");
        assertThat(text("SELECT note FROM cases WHERE kind = 'imported_status' AND kit_id = " + kit))
                .contains("Out for Repair");
        assertThat(text("SELECT string_agg(note, '') FROM cases WHERE kit_id = " + kit))
                .doesNotContain("Vey");
        assertThat(text("SELECT count(*) FROM users WHERE name LIKE '%Vey%'")).isEqualTo("0");
        assertThat(
                        text(
                                "SELECT count(*) FROM ledger_entries WHERE act = 'case.opened' AND leaf::text LIKE '%Vey%' OR encode(leaf, 'escape') LIKE '%Vey%'"))
                .isEqualTo("0");
    }

    @Test
    void changesNothingTheSecondTime() {
        String file = "code,description,serial_number,location\n"
                + lines(5, code -> code + ",Air rifle,S-" + code + ",Rack 1");
        assertThat(load(file)).isEqualTo(new Tally(5, 0, 0, 0));
        String before = new TableDigest(database.owner()).digest();

        assertThat(load(file)).isEqualTo(new Tally(0, 5, 0, 0));
        assertThat(new TableDigest(database.owner()).digest()).isEqualTo(before);
    }

    @Test
    void saysInWhatAKitDiffersAndNeverTheSerial() {
        String code = newCode();
        load("code,description,serial_number,location\n%s,Air rifle,S-1,Rack 1\n".formatted(code));

        Heard heard = new Heard();
        assertThat(run("code,description,serial_number\n%s,Air pistol,S-2\n".formatted(code), false, 0, heard))
                .isEqualTo(new Tally(0, 0, 1, 0));
        assertThat(heard.refused)
                .singleElement()
                .satisfies(line -> assertThat(line.line()).isEqualTo(2))
                .satisfies(line -> assertThat(line.reason())
                        .contains(code, "another description, serial number")
                        .doesNotContain("S-2", "Air pistol"));
        assertThat(load("code,description,serial_number\n%s,Air rifle,s 1\n".formatted(code)))
                .as("written otherwise, and nothing said of the location")
                .isEqualTo(new Tally(0, 1, 0, 0));
    }

    @Test
    void refusesEachBadLineByNumberWhileTheOthersLoad() {
        String good = newCode();
        String other = newCode();
        Heard heard = new Heard();
        run("code,description\n%s,x\n,y\n%s,again\n%s,z\n".formatted(good, good, other), false, 0, heard);

        assertThat(heard.refused).extracting(RefusedLine::line).containsExactly(3L, 4L);
        assertThat(heard.refused.getFirst().reason()).contains("has no code");
        assertThat(heard.refused.getLast().reason()).contains(good, "in line 2");
        assertThat(id(other)).isPositive();
    }

    /** What only the database finds out: without savepoints the whole chunk would be lost, or the import stop. */
    @Test
    void losesOnlyTheLinesThatTheDatabaseRefuses() {
        List<String> codes = IntStream.range(0, 60).mapToObj(n -> newCode()).toList();
        tables.sql("ALTER TABLE kits ADD CONSTRAINT ck_kits_of_this_test CHECK (code NOT IN ('%s', '%s', '%s'))"
                        .formatted(codes.get(0), codes.get(33), codes.get(34)))
                .update();
        Heard heard = new Heard();
        try {
            String file = "code,description\n"
                    + codes.stream().map(code -> code + ",x\n").collect(Collectors.joining());
            assertThat(run(file, false, 0, heard)).isEqualTo(new Tally(57, 0, 3, 0));
        } finally {
            tables.sql("ALTER TABLE kits DROP CONSTRAINT ck_kits_of_this_test").update();
        }
        assertThat(heard.refused).extracting(RefusedLine::line).containsExactly(2L, 35L, 36L);
        assertThat(heard.refused.getFirst().reason()).contains("ck_kits_of_this_test");
        assertThat(id(codes.get(35))).isPositive();
    }

    @Test
    void saysInADryRunWhatWouldHappenAndChangesNothing() {
        String before = new TableDigest(database.owner()).digest();

        assertThat(run(
                        "title,type,custodian\nGun %s,,Theo\nPens,QUANTITY_TRACKED,\n".formatted(newCode()),
                        true,
                        0,
                        new Heard()))
                .isEqualTo(new Tally(1, 0, 1, 1));
        assertThat(new TableDigest(database.owner()).digest()).isEqualTo(before);
    }

    @Test
    void goesOnWhereItWasCutOff() {
        List<String> codes = IntStream.range(0, 600).mapToObj(n -> newCode()).toList();
        String file =
                "code,description\n" + codes.stream().map(code -> code + ",x\n").collect(Collectors.joining());
        Heard heard = new Heard() {
            @Override
            public void done(long lastLine, Tally tally, List<RefusedLine> refused) {
                super.done(lastLine, tally, refused);
                if (last > 400) {
                    throw new IllegalStateException("power cut");
                }
            }
        };
        assertThatThrownBy(() -> run(file, false, 0, heard)).hasMessage("power cut");
        assertThat(kitsAmong(codes))
                .as("the chunk that was cut is gone as a whole")
                .isEqualTo(250);

        assertThat(run(file + codes.getFirst() + ",again\n", false, 251, new Heard()))
                .as("from there, with the codes before still known")
                .isEqualTo(new Tally(350, 0, 1, 0));
        assertThat(run(file, false, 0, new Heard())).as("from the start").isEqualTo(new Tally(0, 600, 0, 0));
    }

    @Test
    void costsFewStatementsHoweverManyLines() {
        String headings = "Asset Tag,Name,Checked Out To\n";
        int few = database.statementsDuring(() -> load(headings + lines(250, code -> code + ",x,Mona")))
                .size();
        int many = database.statementsDuring(() -> load(headings + lines(1000, code -> code + ",x,Mona")))
                .size();
        int bad = database.statementsDuring(() -> load(headings + lines(1000, code -> code + ",,Mona")))
                .size();

        assertThat(few).isLessThanOrEqualTo(18);
        assertThat(many).isLessThanOrEqualTo(4 * few);
        assertThat(bad).isLessThanOrEqualTo(8);
    }

    @Test
    void isForAdminAndArmorer() {
        assertThatThrownBy(() -> imports.run(
                        people.user("Cora Lind", Role.COACH),
                        new ImportFile(FileText.of("code,description\nA,x"), null, true, 0),
                        new Heard()))
                .isInstanceOf(NotYourRole.class);
    }

    @Test
    void refusesTheRestOfAFileThatCannotBeReadAndKeepsWhatCouldBe() {
        String code = newCode();
        Heard heard = new Heard();
        String file = "code,description\n" + code + ",x\nB,\"" + "y".repeat(70_000) + "\"\nC,z\n";

        assertThat(run(file, false, 0, heard)).isEqualTo(new Tally(1, 0, 1, 0));
        assertThat(heard.refused).extracting(RefusedLine::line).containsExactly(3L);
        assertThat(id(code)).isPositive();
    }

    private String newCode() {
        return "T-" + ++codes;
    }

    private String lines(int count, java.util.function.UnaryOperator<String> line) {
        return IntStream.range(0, count)
                .mapToObj(n -> line.apply(newCode()) + "\n")
                .collect(Collectors.joining());
    }

    private Tally load(String file) {
        return run(file, false, 0, new Heard());
    }

    private Tally run(String file, boolean dryRun, long after, Heard heard) {
        return imports.run(armorer, new ImportFile(FileText.of(file), null, dryRun, after), heard);
    }

    private int id(String code) {
        return tables.sql("SELECT id FROM kits WHERE code = :code")
                .param("code", code)
                .query((row, n) -> row.getInt(1))
                .single();
    }

    private int kitsAmong(List<String> codes) {
        return tables.sql("SELECT count(*) FROM kits WHERE code = ANY(:codes)")
                .param("codes", codes.toArray(String[]::new))
                .query((row, n) -> row.getInt(1))
                .single();
    }

    private String text(String query) {
        return tables.sql(query)
                .query((row, n) -> String.valueOf(row.getString(1)))
                .single();
    }

    /** Writes down what it hears. */
    private static class Heard implements ImportListener {
        final List<RefusedLine> refused = new ArrayList<>();
        long last;

        @Override
        public void recognised(Recognised file) {
            assertThat(file.encoding()).isEqualTo("UTF-8");
        }

        @Override
        public void done(long lastLine, Tally tally, List<RefusedLine> lines) {
            last = lastLine;
            refused.addAll(lines);
        }
    }
}
