package org.wilcoss.custody.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wilcoss.custody.WebTest;
import org.wilcoss.custody.platform.Role;

/** Credentials come from the environment only, and do not leave by the back door. */
class CredentialsTests extends WebTest {
    private static final List<String> CREDENTIALS = List.of("password", "secret", "token=", "credential", "username");

    @ParameterizedTest
    @ValueSource(strings = {"env", "configprops", "beans", "heapdump", "threaddump", "loggers", "mappings"})
    void areNotShownByTheProbes(String endpoint) {
        assertThat(as(Role.ADMIN).get("/actuator/" + endpoint).status()).isEqualTo(404);
    }

    @Test
    void areNotInTheMetrics() {
        String password = DATABASE.programUrl().replaceAll("postgresql://[^:]+:([^@]+)@.*", "$1");

        assertThat(as(Role.ADMIN).get("/actuator/prometheus").body())
                .contains("hikaricp_connections")
                .doesNotContain(password)
                .doesNotContain("postgresql://");
    }

    @Test
    void areInNoFileOfTheProgram() throws IOException {
        try (var files = Files.walk(Path.of("src", "main", "resources"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".properties"))
                    .toList()) {
                if (!file.toString().contains("messages")) {
                    assertThat(Files.readString(file).toLowerCase(Locale.ROOT).lines())
                            .as(file.toString())
                            .noneMatch(line -> CREDENTIALS.stream().anyMatch(line::contains));
                }
            }
        }
    }
}
