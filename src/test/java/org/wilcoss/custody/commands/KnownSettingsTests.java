package org.wilcoss.custody.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wilcoss.custody.database.DatabaseSettings;

/** The one list of settings, against the page, the code that reads them, and what somebody may set. */
class KnownSettingsTests {
    private static final Pattern READ = Pattern.compile(
            "(?:getProperty|getRequiredProperty|getOrDefault|getenv|get|apply|text|number|url|connections)"
                    + "\\((?:environment, |variables, )?\"([A-Z][A-Z0-9_]+)\"|\\$\\{([A-Z][A-Z0-9_]+)[:}]");

    static List<KnownSetting> all() {
        return KnownSettings.ALL;
    }

    @Test
    void areTheRowsOfThePage() {
        var rows = text(Path.of("docs/settings.md")).lines().filter(line -> line.startsWith("| `"));
        assertThat(rows)
                .containsExactlyElementsOf(
                        KnownSettings.ALL.stream().map(KnownSettingsTests::row).toList());
    }

    @Test
    void haveEverySettingThatCodeReads() {
        var names = Stream.concat(
                        files("src/main")
                                .flatMap(file ->
                                        READ.matcher(text(file)).results().map(KnownSettingsTests::name)),
                        DatabaseSettings.NAMES.stream())
                .toList();
        assertThat(names).contains("PORT", "PUBLIC_URL", "ENCRYPTION_KEY");
        assertThat(KnownSettings.ALL)
                .extracting(KnownSetting::name)
                .containsAll(names)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("all")
    void takeTheirExamples(KnownSetting setting) {
        assertThat(setting.wrong(Map.of(setting.name(), setting.example()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DATABSE_URL,DATABASE_URL",
        "DATABASE_OWNR_URL,DATABASE_OWNER_URL",
        "POOL_SIZ,POOL_SIZE",
        "POOLSIZE,POOL_SIZE",
        "PROT,PORT",
        "port,PORT",
        "PUBLIC_ULR,PUBLIC_URL",
        "TRUSTED_PROXIES,",
        "SPORTS,",
        "HOME,",
        "PGPORT,",
    })
    void recogniseASlip(String name, String meant) {
        assertThat(NearMiss.warnings(List.of(name, "PATH", "PORT")))
                .hasSize(meant == null ? 0 : 1)
                .allSatisfy(warning ->
                        assertThat(warning).startsWith(name + " is set").contains("mean " + meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CUSTODY_HOM", "CUSTODY_PORT"})
    void refuseAnUnknownNameThatOnlyWeWouldRead(String name) {
        assertThat(answer(Map.of(name, "secret"), "check"))
                .contains(name + " is no setting")
                .doesNotContain("secret");
    }

    @Test
    void areAllNamedAtOnceIfWrongAndNeverEchoed() {
        var wrong = Map.of(
                "PORT", "eighty-hush",
                "PUBLIC_URL", "hush",
                "DATABASE_URL", "postgresql://ann:hush@db:x/y",
                "POOL_SIZE", "hush",
                "BACKUP_HOUR", "hush",
                "DEBUG", "hush");
        assertThat(answer(wrong).lines()).hasSize(6).allMatch(line -> line.endsWith("."));
        assertThat(answer(wrong)).contains(wrong.keySet()).doesNotContain("hush");
        assertThat(answer(wrong, SettingsCommand.NAME)).doesNotContain("hush").containsPattern("PORT +wrong");
    }

    @Test
    void arePrintedAsTheyAreInForceWithoutSecrets() {
        var set = Map.of(
                "PORT", "8081",
                "DATABASE_URL", "postgresql://ann:hush@db/club",
                "ENCRYPTION_KEY", "hush",
                "POOL_SIZ", "hush");
        assertThat(answer(set, SettingsCommand.NAME))
                .containsPattern("PORT +8081\\R")
                .containsPattern("POOL_SIZE +5 \\(default\\)\\R")
                .containsPattern("DATABASE_URL +postgresql://db:5432/club as ann\\R")
                .containsPattern("DATABASE_OWNER_URL +not set\\R")
                .containsPattern("ENCRYPTION_KEY +set\\R")
                .containsPattern("LEDGER_KEY +not set\\R")
                .contains("POOL_SIZ is set, which is no setting")
                .doesNotContain("hush");
    }

    private static String answer(Map<String, String> environment, String... line) {
        return InProcess.run(environment, line);
    }

    private static String row(KnownSetting setting) {
        return "| `%s` | %s | %s | %s | `%s` |"
                .formatted(setting.name(), setting.type(), setting.byDefault(), setting.meaning(), setting.example());
    }

    private static String name(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().matches(".*\\.(java|properties)")).toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
