package org.wilcoss.custody.database;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is, how many connections it gets, and what is logged of its work.
 *
 * @param program the login of the running program; absent means the embedded server in {@code home}
 * @param owner the login that owns the tables and runs the migrations; absent means that the program's does
 */
public record DatabaseSettings(
        @Nullable DatabaseUrl program, @Nullable DatabaseUrl owner, Path home, PoolSettings pool, StatementLog log) {

    /** Every environment variable that {@link #from} reads. */
    public static final List<String> NAMES = List.of(
            "DATABASE_URL",
            "DATABASE_OWNER_URL",
            "CUSTODY_HOME",
            "POOL_SIZE",
            "MAX_OVERFLOW",
            "POOL_RECYCLE",
            "POOL_PRE_PING",
            "DEBUG",
            "SLOW_STATEMENT");

    /**
     * Reads the variables in {@link #NAMES}; one that is missing or blank takes its default.
     *
     * @throws DatabaseUnavailable naming the variable that is wrong
     */
    public static DatabaseSettings from(Map<String, String> environment) {
        var variables = new Variables(environment);
        var program = variables.url("DATABASE_URL");
        var owner = variables.url("DATABASE_OWNER_URL");
        if (program == null && owner != null) {
            throw new DatabaseUnavailable("DATABASE_OWNER_URL is set without DATABASE_URL: set both, or neither to use "
                    + "the embedded PostgreSQL.");
        }
        return new DatabaseSettings(
                program, owner, home(variables), PoolSettings.from(variables), StatementLog.from(variables));
    }

    private static Path home(Variables variables) {
        try {
            return Path.of(variables.text("CUSTODY_HOME", "custody-data"))
                    .toAbsolutePath()
                    .normalize();
        } catch (InvalidPathException wrong) {
            throw new DatabaseUnavailable("CUSTODY_HOME is not the name of a folder: set it to one.", wrong);
        }
    }
}
