package org.wilcoss.custody.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the embedded server promises while it runs, in a path with spaces. */
class EmbeddedServerTests {
    @TempDir
    static Path folder;

    private static Path home;
    private static Database database;

    @BeforeAll
    static void start() {
        home = TestHome.in(folder.resolve("the club's custody data"));
        database = TestHome.open(home);
    }

    @AfterAll
    static void stop() {
        database.close();
        assertThat(PidFile.in(home.resolve("data"))).isEmpty();
        TestHome.forget();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync,on",
        "full_page_writes,on",
        "synchronous_commit,on",
        "data_checksums,on",
        "listen_addresses,127.0.0.1",
        "password_encryption,scram-sha-256",
        "server_encoding,UTF8",
        "TimeZone,UTC",
        "plan_cache_mode,force_generic_plan",
        "application_name,custody-manager",
    })
    void runsWith(String setting, String value) throws SQLException {
        assertThat(Ask.text(database.pool(), "SHOW " + setting)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "custody_owner", "custody_program"})
    void letsNobodyInWithoutThePassword(String role) {
        assertThatThrownBy(() -> Connector.open(server().as(role, "wrong")).close())
                .isInstanceOfSatisfying(
                        SQLException.class,
                        failure -> assertThat(failure.getSQLState()).isEqualTo("28P01"));
        assertThatThrownBy(() -> Connector.open(server().as(role, null)).close())
                .isInstanceOf(SQLException.class);
    }

    @Test
    void letsNobodyInWithoutAPasswordByItsRules() throws IOException {
        assertThat(Files.readAllLines(home.resolve("data/pg_hba.conf")))
                .filteredOn(line -> !line.isBlank() && !line.startsWith("#"))
                .allMatch(line -> line.endsWith("scram-sha-256"));
    }

    @Test
    void hasNoSocketBesideItsPort() throws SQLException {
        var superuser =
                new DriverManagerDataSource(server().jdbcUrl(), "postgres", String.valueOf(server().password()));
        assertThat(Ask.text(superuser, "SHOW unix_socket_directories")).isEmpty();
    }

    @Test
    void isReachedOnNoOtherAddress() throws IOException {
        var elsewhere = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.getHostAddress().equals("127.0.0.1"))
                .toList();
        assertThat(elsewhere)
                .allSatisfy(address -> assertThatThrownBy(() -> new Socket(address, port()).close())
                        .isInstanceOf(IOException.class));
        new Socket(InetAddress.ofLiteral("127.0.0.1"), port()).close();
    }

    @ParameterizedTest
    @CsvSource({"passwords,rw-------", "postgresql.log,rw-------", "data,rwx------"})
    void keepsItsFilesToItself(String file, String permissions) throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(file))))
                .isEqualTo(permissions);
    }

    @Test
    void makesItsFolderForItsOwnerOnly() throws IOException {
        var made = HomeFolder.prepared(folder.resolve("a/new/home")).path();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwx------");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE mine (id integer)",
                "CREATE TEMPORARY TABLE mine (id integer)",
                "CREATE SCHEMA mine",
                "DROP TABLE shots",
                "ALTER TABLE shots ADD COLUMN mine text",
                "UPDATE shots SET note = 'x'",
                "SELECT * FROM flyway_schema_history",
                "SET ROLE custody_owner",
                "SET SESSION AUTHORIZATION custody_owner",
                "CREATE ROLE other",
                "COPY shots TO '/tmp/shots'",
                "ALTER SYSTEM SET fsync = off",
            })
    void allowsTheProgramNoMoreThanItWasGranted(String forbidden) {
        assertThatThrownBy(() -> Ask.run(database.pool(), forbidden))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        failure -> assertThat(failure.getSQLState()).isEqualTo("42501"));
    }

    @Test
    void letsTheProgramOwnNothing() throws SQLException {
        assertThat(
                        Ask.text(
                                database.pool(),
                                "SELECT count(*)::text FROM pg_class WHERE relowner = (SELECT oid FROM pg_roles WHERE rolname = current_user)"))
                .isEqualTo("0");
        assertThat(Ask.text(database.pool(), "SELECT current_user::text")).isEqualTo("custody_program");
        assertThat(database.ownerIsProgram()).isFalse();
    }

    @Test
    void saysWhichDatabaseWithoutAPassword() {
        assertThat(database.toString())
                .contains("the embedded PostgreSQL in " + home, "custody_program")
                .doesNotContain(Passwords.in(new HomeFolder(home)).program());
    }

    private static int port() {
        return PidFile.in(home.resolve("data")).flatMap(PidFile::port).orElseThrow();
    }

    private static DatabaseUrl server() {
        return Loopback.superuser(port(), Passwords.in(new HomeFolder(home)));
    }
}
