package org.wilcoss.custody.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseSettingsTests {
    @Test
    void takesTheFoundedDefaults() {
        var settings = DatabaseSettings.from(Map.of("DATABASE_URL", " "));
        assertThat(settings.program()).isNull();
        assertThat(settings.home()).isEqualTo(Path.of("custody-data").toAbsolutePath());
        assertThat(settings.pool()).isEqualTo(new PoolSettings(5, 10, Duration.ofHours(1), Duration.ofMillis(500)));
    }

    @Test
    void takesWhatIsSet() {
        var settings = DatabaseSettings.from(Map.of(
                "DATABASE_URL", "postgresql://ann:pw@db/club",
                "DATABASE_OWNER_URL", "postgresql://bob:pw@db/club",
                "CUSTODY_HOME", "/srv/../srv/custody data",
                "POOL_SIZE", "2",
                "MAX_OVERFLOW", "0",
                "POOL_RECYCLE", "60",
                "POOL_PRE_PING", "0 ms"));
        assertThat(settings.program()).hasToString("postgresql://db:5432/club as ann");
        assertThat(settings.owner()).hasToString("postgresql://db:5432/club as bob");
        assertThat(settings.home()).isEqualTo(Path.of("/srv/custody data").toAbsolutePath());
        assertThat(settings.pool()).isEqualTo(new PoolSettings(2, 0, Duration.ofMinutes(1), Duration.ZERO));
    }

    @ParameterizedTest
    @CsvSource({
        "POOL_SIZE,0",
        "POOL_SIZE,-1",
        "POOL_SIZE,5.5",
        "POOL_SIZE,2147483648",
        "POOL_SIZE,2147483647",
        "MAX_OVERFLOW,-1",
        "MAX_OVERFLOW,many",
        "POOL_RECYCLE,0",
        "POOL_RECYCLE,-1",
        "POOL_PRE_PING,perhaps",
        "CUSTODY_HOME,a\0b",
        "DATABASE_OWNER_URL,postgresql://ann:hush@db/club",
    })
    void refusesAWrongOneByName(String name, String value) {
        assertThatThrownBy(() -> DatabaseSettings.from(Map.of(name, value)))
                .isInstanceOf(DatabaseUnavailable.class)
                .message()
                .startsWith(name)
                .endsWith(".")
                .doesNotContain("hush");
    }
}
