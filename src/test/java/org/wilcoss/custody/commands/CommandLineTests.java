package org.wilcoss.custody.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wilcoss.custody.CustodyManager;

class CommandLineTests {
    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream remarks = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "serve",
                "migrate",
                "migration",
                "migration new",
                "settings",
                "check",
                "import",
                "export-all",
                "import-all",
                "backup",
                "restore",
                "backup-test",
                "verify-receipt",
                "users",
                "users add",
                "tokens",
                "tokens new",
                "keys",
                "keys rotate",
                "keys reencrypt",
                "keys show",
                "keys rotate-ledger",
                "keys show-ledger"
            })
    void explainsEachCommandWithItsExitCodes(String command) {
        assertThat(run(Map.of(), (command + " --help").strip())).isEqualTo(Exit.DONE);
        assertThat(results.toString(StandardCharsets.UTF_8))
                .startsWith("Usage: " + ("custody-manager " + command).strip())
                .contains("Exit codes:", "a fault of this program");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "serve",
                "migrate",
                "migration new",
                "settings",
                "check",
                "import",
                "export-all",
                "import-all",
                "backup",
                "restore",
                "backup-test",
                "verify-receipt",
                "users add",
                "tokens new",
                "keys rotate",
                "keys reencrypt",
                "keys show",
                "keys rotate-ledger",
                "keys show-ledger"
            })
    void showsExamples(String command) {
        run(Map.of(), (command + " --help").strip());
        assertThat(results.toString(StandardCharsets.UTF_8))
                .containsPattern("Examples?:\\R +.*java -jar|Examples?:\\R.*=");
    }

    @Test
    void saysItsVersion() {
        assertThat(run(Map.of(), "--version")).isEqualTo(Exit.DONE);
        assertThat(results.toString(StandardCharsets.UTF_8)).matches("WilcoSS Custody Manager \\d+\\.\\d+\\.\\d+.*\\R");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serv",
                "serve --fast",
                "migrate --dry",
                "migration",
                "migration new",
                "import",
                "import --format excel file.csv",
                "users",
                "users add",
                "users add --email a@example.org --name A --role boss",
                "users add --email a --name A --role coach",
                "tokens new --user a@example.org",
                "export-all",
                "restore",
                "verify-receipt",
                "keys"
            })
    void answersMisuseInTwoLinesWithExitCode2(String misuse) {
        assertThat(run(Map.of(), misuse)).isEqualTo(Exit.USAGE);
        assertThat(remarks.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("Try 'custody-manager")
                .endsWith("--help'.");
        assertThat(results.size()).isZero();
    }

    @Test
    void refusesATakenPortWithTheRemedy() throws Exception {
        try (var other = new ServerSocket(0)) {
            assertThat(run(Map.of("PORT", String.valueOf(other.getLocalPort()))))
                    .isEqualTo(Exit.CANNOT_WORK);
            assertThat(remarks.toString(StandardCharsets.UTF_8))
                    .isEqualToIgnoringNewLines(
                            "Port %d is taken by another program: stop that one, or set the environment variable PORT to another port, as in PORT=%d."
                                    .formatted(other.getLocalPort(), other.getLocalPort() + 1));
        }
    }

    @Test
    void refusesAWrongSettingInOneLine() {
        assertThat(run(Map.of("PUBLIC_URL", "kits"))).isEqualTo(Exit.CANNOT_WORK);
        assertThat(remarks.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .startsWith("PUBLIC_URL");
    }

    private int run(Map<String, String> environment, String... line) {
        var surroundings =
                new Surroundings(CustodyManager.class, environment, new PrintStream(results), new PrintStream(remarks));
        var arguments = line.length == 0 ? new String[0] : line[0].strip().split(" ", -1);
        return Program.commandLine(surroundings)
                .setOut(new PrintWriter(results, true, StandardCharsets.UTF_8))
                .execute(arguments);
    }
}
