package org.wilcoss.custody.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.database.TestDatabase;

/** An archive of an earlier schema becomes a database of the present one. */
class OlderArchiveTests {
    /** Before the keys were checked, and before there were backups. */
    private static final String FIRST_LIGHT = "202611230505";

    @Test
    void bringsTheArchiveOfAnEarlierSchemaToThePresentOne(@TempDir Path folder) {
        try (var old = TestDatabase.empty();
                var source = Moving.open(old.environment());
                var empty = TestDatabase.empty();
                var target = Moving.open(empty.environment())) {
            source.migrateTo(FIRST_LIGHT);
            JdbcClient.create(old.owner())
                    .sql("INSERT INTO users (email, name, role) VALUES ('ada@example.org', 'Ada', 'admin')")
                    .update();
            Path file = folder.resolve("old.zip");
            Moving.export(source, file);

            Moving.load(file, target);

            assertThat(target.versions().applied()).isEqualTo(target.versions().known());
            assertThat(JdbcClient.create(target.pool())
                            .sql("SELECT name FROM users")
                            .query(String.class)
                            .list())
                    .containsExactly("Ada");
        }
    }

    @Test
    void refusesAnEmptyDatabaseOfALaterSchemaThanTheArchive(@TempDir Path folder) {
        try (var old = TestDatabase.empty();
                var source = Moving.open(old.environment());
                var later = TestDatabase.fresh();
                var target = Moving.open(later.environment())) {
            source.migrateTo(FIRST_LIGHT);
            Path file = folder.resolve("old.zip");
            Moving.export(source, file);

            assertThatThrownBy(() -> Moving.load(file, target))
                    .isInstanceOf(ArchiveRefused.class)
                    .hasMessageContaining("later schema than the archive");
        }
    }
}
