package org.wilcoss.custody.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that the embedded server cannot use, or must first put in order. */
class EmbeddedServerRefusalTests {
    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        TestHome.forget();
    }

    @Test
    void refusesDataOfAnotherMajorVersion() throws IOException {
        var home = TestHome.in(folder);
        Passwords.in(new HomeFolder(home));
        Files.createDirectories(home.resolve("data"));
        Files.writeString(home.resolve("data/PG_VERSION"), "17\n");
        refuses(home, home + "/data", "PostgreSQL 17", "version 18");
    }

    @Test
    void refusesDataThatIsNotPostgresqls() throws IOException {
        var home = TestHome.in(folder);
        Passwords.in(new HomeFolder(home));
        Files.createDirectories(home.resolve("data"));
        refuses(home, home + "/data", "CUSTODY_HOME");
    }

    @Test
    void refusesDataWithoutItsPasswords() throws IOException {
        var home = TestHome.in(folder);
        Files.createDirectories(home.resolve("data"));
        refuses(home, home + "/passwords", "backup");
    }

    @Test
    void refusesDamagedPasswords() throws IOException {
        var home = TestHome.in(folder);
        Files.writeString(home.resolve("passwords"), "one\n");
        refuses(home, home + "/passwords", "backup");
    }

    @Test
    void refusesAFolderThatCannotBeMade() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        refuses(file.resolve("home"), file + "/home", "writable", "CUSTODY_HOME");
        refuses(Path.of("/proc/custody"), "/proc/custody", "CUSTODY_HOME");
    }

    @Test
    void refusesASecondServerInTheSameProgram() {
        var home = TestHome.in(folder);
        try (var first = EmbeddedServer.start(home)) {
            refuses(home, home.toString(), "process " + ProcessHandle.current().pid(), "CUSTODY_HOME");
            assertThat(first.logins().program().user()).isEqualTo("custody_program");
        }
    }

    @Test
    void startsOverAfterAStartThatWasCutOff() throws IOException {
        var home = TestHome.in(folder);
        for (var half : new String[] {"data.unfinished/base/1", "postgresql-18.3.0.unfinished/bin"}) {
            Files.createDirectories(home.resolve(half));
            Files.writeString(home.resolve(half + "/half"), "written");
        }
        Files.writeString(home.resolve("passwords.unfinished"), "half");
        Files.writeString(home.resolve("password.initdb"), "half");
        EmbeddedServer.start(home).close();
        assertThat(home.resolve("data/PG_VERSION")).exists();
        assertThat(home.resolve("data.unfinished")).doesNotExist();
        assertThat(home.resolve("password.initdb")).doesNotExist();
    }

    @Test
    void unpacksItsProgramsWholeOrNotAtAll() throws IOException {
        var home = HomeFolder.prepared(folder);
        Files.createDirectories(folder.resolve("postgresql-18.3.0.unfinished/bin/initdb"));
        var programs = Programs.unpacked(home);
        assertThat(programs.folder().resolve("bin/initdb")).isRegularFile().isExecutable();
        assertThat(programs.folder().resolve("lib/libpq.so.5")).isSymbolicLink();
    }

    private static void refuses(Path home, String... says) {
        assertThatThrownBy(() -> EmbeddedServer.start(home).close())
                .isInstanceOf(DatabaseUnavailable.class)
                .message()
                .contains(says)
                .endsWith(".")
                .doesNotContain("\n");
    }
}
