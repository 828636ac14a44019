package org.wilcoss.custody.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.TestPeople;
import org.wilcoss.custody.database.MigratedBy;
import org.wilcoss.custody.database.TestDatabase;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Role;
import org.wilcoss.evolved.Item;
import org.wilcoss.evolved.Kit;
import org.wilcoss.evolved.KitStatus;
import org.wilcoss.evolved.Locker;
import org.wilcoss.evolved.LockerState;
import org.wilcoss.evolved.User;

/** The next migration, for entities of the test tree that a later version might have. */
class ProposedMigrationTests {
    private static final Instant NOW = Instant.parse("2031-02-03T04:05:06Z");

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient sql = JdbcClient.create(database.owner());

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void migratesADatabaseWithDataToWhatTheEntitiesMap() throws Exception {
        fill();
        // guide: migration-new
        var proposed = proposed(Kit.class, Locker.class);
        var file = proposed.write(folder, "Kits have colours, and lockers to be in.", NOW);

        assertThat(file)
                .hasFileName("V203102030405__kits_have_colours_and_lockers_to_be_in.sql".replace("__", "__evolved_"));
        assertThat(Files.readAllLines(file).getFirst()).isEqualTo("-- Why: Kits have colours, and lockers to be in.");
        MigratedBy.files(database, folder);
        // end

        assertThat(ProposedMigration.of(List.of(Kit.class, Locker.class), database.owner()))
                .isEmpty();
        assertThat(sql.sql("SELECT code || ' ' || rating || ' ' || status FROM kits ORDER BY code")
                        .query(String.class)
                        .list())
                .containsExactly("K-1 3 available", "K-2 3 lost");
        inSession(this::keepReservedKitInLocker);
        inSession(session -> assertThat(
                        session.createQuery("FROM Locker", Locker.class).getSingleResult())
                .satisfies(
                        locker -> assertThat(locker.state()).isEqualTo(LockerState.SHUT),
                        locker -> assertThat(locker.kit().rating()).isEqualTo(3),
                        locker -> assertThat(locker.createdAt()).isNotNull()));
        assertThat(sql.sql("SELECT enum_range(NULL::kitstatus)::text")
                        .query(String.class)
                        .single())
                .isEqualTo("{%s}", String.join(",", Labels.all(KitStatus.class)));
    }

    @Test
    void namesEverythingInTheHousesWay() {
        assertThat(proposed(Kit.class, Locker.class).sql()).isEqualTo("""
                ALTER TYPE kitstatus ADD VALUE 'reserved' AFTER 'available';
                CREATE TYPE lockerstate AS ENUM ('open', 'shut');

                CREATE SEQUENCE lockers_id_seq AS integer;
                CREATE TABLE lockers (
                  id integer NOT NULL DEFAULT nextval('lockers_id_seq'),
                  created_at timestamptz NOT NULL DEFAULT now(),
                  updated_at timestamptz NOT NULL DEFAULT now(),
                  number text NOT NULL,
                  state lockerstate NOT NULL,
                  kit_id integer NOT NULL,
                  CONSTRAINT pk_lockers PRIMARY KEY (id),
                  CONSTRAINT fk_lockers_kit FOREIGN KEY (kit_id) REFERENCES kits (id),
                  CONSTRAINT uq_lockers_number UNIQUE (number),
                  CONSTRAINT ck_lockers_number CHECK (char_length(number) <= 20)
                );
                ALTER SEQUENCE lockers_id_seq OWNED BY lockers.id;
                CREATE INDEX ix_lockers_kit_id ON lockers (kit_id);
                CREATE TRIGGER lockers_touch BEFORE UPDATE ON lockers FOR EACH ROW EXECUTE FUNCTION touch();
                GRANT SELECT, INSERT, UPDATE ON lockers TO ${program_role};
                GRANT USAGE ON SEQUENCE lockers_id_seq TO ${program_role};
                -- Decide: may the program delete rows of lockers?
                --   GRANT DELETE ON lockers TO ${program_role};

                ALTER TABLE kits ADD COLUMN asset_tag text;
                ALTER TABLE kits ADD COLUMN colour text CONSTRAINT ck_kits_colour CHECK (char_length(colour) <= 40);
                ALTER TABLE kits ADD COLUMN rating integer NOT NULL DEFAULT 3;
                ALTER TABLE kits ADD CONSTRAINT uq_kits_asset_tag UNIQUE (asset_tag);
                CREATE INDEX ix_kits_location_code ON kits (location, code);
                """);
    }

    @Test
    void asksWhatItCannotDecideInComments() throws Exception {
        fill();
        var proposed = proposed(Item.class, User.class);
        assertThat(proposed.sql().lines().filter(line -> !line.startsWith("--") && !line.isEmpty()))
                .containsExactly(
                        "ALTER TABLE items ADD COLUMN lent_to userrole;",
                        "ALTER TABLE items ADD COLUMN loaned boolean;",
                        "ALTER TABLE users ALTER COLUMN email DROP NOT NULL;");
        assertThat(proposed.sql().lines().filter(line -> line.startsWith("--   ")))
                .containsExactly(
                        "--   ALTER TYPE userrole RENAME VALUE 'armorer' TO '…';",
                        "--   ALTER TYPE userrole RENAME VALUE 'volunteer' TO '…';",
                        "--   ALTER TYPE userrole RENAME VALUE 'parent' TO '…';",
                        "--   ALTER TABLE items DROP COLUMN calibre;",
                        "--   UPDATE items SET loaned = … WHERE loaned IS NULL;",
                        "--   ALTER TABLE items ALTER COLUMN loaned SET NOT NULL;",
                        "--   UPDATE items SET make = … WHERE make IS NULL;",
                        "--   ALTER TABLE items ALTER COLUMN make SET NOT NULL;",
                        "--   ALTER TABLE items ALTER COLUMN quantity TYPE bigint USING quantity::bigint;",
                        "--   ALTER TABLE users RENAME COLUMN name TO full_name;",
                        "--   ALTER TABLE users ADD COLUMN full_name text NOT NULL;",
                        "--   ALTER TABLE users DROP COLUMN name;");
        proposed.write(folder, "as it is", NOW);
        MigratedBy.files(database, folder);
        assertThat(sql.sql("SELECT count(*) FROM users").query(Integer.class).single())
                .isEqualTo(1);
    }

    @Test
    void comesAfterEveryMigrationThatIsThere() throws Exception {
        Files.createFile(folder.resolve("V209901010000__later.sql"));
        assertThat(proposed(Kit.class).write(folder, "Räder & so on", NOW))
                .hasFileName("V209901010001__evolved_r_der_so_on.sql");
    }

    private ProposedMigration proposed(Class<?>... entities) {
        return ProposedMigration.of(List.of(entities), database.owner()).orElseThrow();
    }

    private void fill() {
        new TestPeople(database.owner()).user("Ada Admin", Role.ADMIN);
        sql.sql("""
                        INSERT INTO kits (code, description, scan_token, status) VALUES
                        ('K-1', 'Air rifle', 'one', 'available'), ('K-2', 'Air rifle', 'two', 'lost')
                        """).update();
        sql.sql("INSERT INTO items (type, calibre) VALUES ('rifle', '.177')").update();
    }

    private void keepReservedKitInLocker(Session session) {
        var kit = session.createQuery("FROM Kit WHERE code = 'K-1'", Kit.class).getSingleResult();
        kit.reserve("red");
        session.persist(new Locker("7", kit));
    }

    /** With a factory that has validated the schema, as the program's own does when it starts. */
    private void inSession(Consumer<Session> work) {
        DataSource program = MigratedBy.program(database);
        Map<String, Object> settings = Map.of(
                "hibernate.connection.datasource",
                program,
                "hibernate.hbm2ddl.auto",
                "validate",
                "hibernate.physical_naming_strategy",
                PhysicalNamingStrategySnakeCaseImpl.class.getName());
        try (var registry = new StandardServiceRegistryBuilder()
                        .applySettings(settings)
                        .build();
                var factory = new MetadataSources(registry)
                        .addAnnotatedClasses(Kit.class, Locker.class)
                        .buildMetadata()
                        .buildSessionFactory()) {
            factory.inTransaction(work);
        }
    }
}
