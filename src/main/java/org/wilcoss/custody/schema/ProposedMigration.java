package org.wilcoss.custody.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * What the schema lacks for the entities, as SQL for review. What only a person can decide stands in it as a comment.
 *
 * @param modules whose tables it changes
 */
public record ProposedMigration(String sql, Set<String> modules) {
    private static final DateTimeFormatter VERSION =
            DateTimeFormatter.ofPattern("uuuuMMddHHmm").withZone(ZoneOffset.UTC);
    private static final Pattern FILE = Pattern.compile("V(\\d+)__.*\\.sql");

    /**
     * Compares the entities beneath a package with the migrated schema; changes nothing.
     *
     * @return nothing if they agree
     */
    public static Optional<ProposedMigration> forEntitiesIn(String packageName, DataSource database) {
        return of(Entities.in(packageName), database);
    }

    static Optional<ProposedMigration> of(Collection<Class<?>> entities, DataSource database) {
        var script = Comparison.of(Entities.mapped(entities), Schema.of(database));
        return script.isEmpty()
                ? Optional.empty()
                : Optional.of(new ProposedMigration(script.text(), Set.copyOf(script.modules())));
    }

    /**
     * Writes it beside the others, named by the minute (or the first that comes after them), the module if there is
     * one, and the message.
     *
     * @return the file, which was not there before
     */
    public Path write(Path folder, String message, Instant now) throws IOException {
        var version = Math.max(Long.parseLong(VERSION.format(now)), newest(folder) + 1);
        var file = folder.resolve("V%d__%s.sql".formatted(version, slug(message)));
        var text = """
                -- Why: %s.
                -- Proposed from the entities. Read every line, answer each "Decide", then take this line out.

                %s""".formatted(message.strip().replaceFirst("\\.$", ""), sql);
        return Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    }

    private String slug(String message) {
        var words =
                message.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
        var module = modules.size() == 1 ? modules.iterator().next() + "_" : "";
        return words.startsWith(module) ? words : module + words;
    }

    private static long newest(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> FILE.matcher(file.getFileName().toString()))
                    .filter(java.util.regex.Matcher::matches)
                    .mapToLong(match -> Long.parseLong(match.group(1)))
                    .max()
                    .orElse(0);
        }
    }
}
