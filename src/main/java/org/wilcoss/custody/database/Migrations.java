package org.wilcoss.custody.database;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** Brings the schema up to date by Flyway, as the role that owns it. */
final class Migrations {
    static final String LOCATION = "classpath:db/migration";
    private static final Pattern PLAIN_IDENTIFIER = Pattern.compile("[a-z_][a-z0-9_]*");

    private final DatabaseUrl owner;
    private final Flyway flyway;

    Migrations(DatabaseUrl owner, String programRole, String location) {
        this.owner = owner;
        this.flyway = Flyway.configure()
                .dataSource(Connector.url(owner), owner.user(), owner.password())
                .locations(location)
                .placeholders(Map.of("program_role", identifier(programRole)))
                .validateMigrationNaming(true)
                .loggers("slf4j")
                .load();
    }

    /** Each migration is one transaction: a failed one leaves the schema as the one before it did. */
    void apply() {
        try {
            flyway.migrate();
        } catch (FlywayException failure) {
            throw refused(failure);
        }
    }

    List<String> pending() {
        try {
            return Arrays.stream(flyway.info().pending())
                    .map(MigrationInfo::getScript)
                    .toList();
        } catch (FlywayException failure) {
            throw refused(failure);
        }
    }

    /** Applies the pending migrations up to and with this one. */
    void applyTo(String version) {
        try {
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .target(version)
                    .load()
                    .migrate();
        } catch (FlywayException failure) {
            throw refused(failure);
        }
    }

    SchemaVersions versions() {
        try {
            var all = Arrays.stream(flyway.info().all())
                    .filter(each -> each.getVersion() != null)
                    .toList();
            return new SchemaVersions(
                    versions(all, each -> each.getState().isResolved()),
                    versions(all, each -> each.getState().isApplied()));
        } catch (FlywayException failure) {
            throw refused(failure);
        }
    }

    private static List<String> versions(List<MigrationInfo> all, Predicate<MigrationInfo> wanted) {
        return all.stream()
                .filter(wanted)
                .map(each -> each.getVersion().getVersion())
                .toList();
    }

    private DatabaseUnavailable refused(FlywayException failure) {
        var firstLine =
                String.valueOf(failure.getMessage()).strip().lines().findFirst().orElse("no reason given");
        return new DatabaseUnavailable(
                "The schema of %s cannot be brought up to date: %s; nothing of the failed migration remains, so correct it and start again."
                        .formatted(owner.place(), firstLine),
                failure);
    }

    private static String identifier(String role) {
        return PLAIN_IDENTIFIER.matcher(role).matches() ? role : '"' + role.replace("\"", "\"\"") + '"';
    }
}
