package org.wilcoss.custody.archive;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an archive holds and where it comes from: {@code manifest.json}.
 *
 * @param format of the archive itself
 * @param program the version of the program that wrote it
 * @param server the version of the PostgreSQL that it was read from
 * @param migrations the versions that had been applied there, oldest first
 * @param keyCheck what tells whether a key ring is the club's; null if the club never had one
 * @param keys the club's keys under a passphrase, or null
 */
record Manifest(
        int format,
        String program,
        String server,
        Instant writtenAt,
        List<String> migrations,
        @Nullable String keyCheck,
        @Nullable LockedKeys keys,
        List<Table> tables,
        List<Sequence> sequences) {
    static final String ENTRY = "manifest.json";
    static final int FORMAT = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    Manifest {
        migrations = List.copyOf(migrations);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    static Manifest parse(byte[] json) {
        return JSON.readValue(json, Manifest.class);
    }

    byte[] toJson() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    /** The version of the schema. */
    String schema() {
        return migrations.getLast();
    }

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    long bytes() {
        return tables.stream().mapToLong(Table::bytes).sum();
    }

    /** @param sha256 of the CSV, in hexadecimal */
    record Table(String name, List<String> columns, long rows, long bytes, String sha256) {
        Table {
            columns = List.copyOf(columns);
        }

        /** The name of its file within the archive. */
        static String entry(String table) {
            return "tables/" + table + ".csv";
        }
    }

    /** @param called whether {@code last} was handed out, as {@code setval} takes it */
    record Sequence(String name, long last, boolean called) {}
}
