package org.wilcoss.custody.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A club that has used any released schema keeps every row when the program brings it to the newest. */
class UpgradeTests {
    private static final Pattern VERSION = Pattern.compile("V(\\d+)(__.*)?\\.sql");

    static List<String> releases() {
        return versions(Path.of("src/main/resources/db/migration"));
    }

    @ParameterizedTest
    @MethodSource("releases")
    void keepsWhatWasThere(String release) throws SQLException {
        try (var test = TestDatabase.empty()) {
            MigratedBy.to(test, release, Migrations.LOCATION);
            var sql = JdbcClient.create(test.owner());
            fill(test.owner(), release);
            var before = rows(sql);
            assertThat(before.isEmpty()).isEqualTo(release.compareTo("202611230501") < 0);
            try (var database = Database.open(DatabaseSettings.from(test.environment()))) {
                assertThat(database.pending())
                        .hasSize(releases().size() - 1 - releases().indexOf(release));
                database.migrate();
                assertThat(database.pending()).isEmpty();
            }
            assertThat(before).allSatisfy(row -> assertThat(row.isIn(sql)).isTrue());
        }
    }

    /** With what each release up to this one could hold. */
    private static void fill(DataSource owner, String release) throws SQLException {
        var folder = Path.of("src/test/resources/db/data");
        for (var version : versions(folder)) {
            if (version.compareTo(release) <= 0) {
                Ask.run(owner, text(folder.resolve("V%s.sql".formatted(version))));
            }
        }
    }

    private static List<Row> rows(JdbcClient sql) {
        var rows = new ArrayList<Row>();
        sql.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'flyway_schema_history'")
                .query((row, _) -> row.getString(1))
                .list()
                .forEach(table -> sql.sql("SELECT to_jsonb(t) FROM %s t".formatted(table))
                        .query((row, _) -> new Row(table, row.getString(1)))
                        .list()
                        .forEach(rows::add));
        return rows;
    }

    private static List<String> versions(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> VERSION.matcher(file.getFileName().toString()))
                    .filter(match -> match.matches())
                    .map(match -> match.group(1))
                    .sorted()
                    .toList();
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

    private record Row(String table, String values) {
        /** Whatever columns the table may have got since. */
        boolean isIn(JdbcClient sql) {
            return sql.sql("SELECT count(*) FROM %s t WHERE to_jsonb(t) @> cast(:values AS jsonb)".formatted(table))
                            .param("values", values)
                            .query((row, _) -> row.getInt(1))
                            .single()
                    > 0;
        }
    }
}
