package org.wilcoss.custody.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The program's database: the one that {@code DATABASE_URL} names, else an embedded PostgreSQL that lives and ends
 * with this object. Two roles log in: the owner runs the migrations, the program works through the pool.
 */
public final class Database implements AutoCloseable {
    /** A peer that is gone is noticed by its silence, since nothing else ends the wait. */
    private static final Map<String, String> LONG_WORK = Map.of("tcpKeepAlive", "true");

    private final Logins logins;
    private final PoolSettings poolSettings;
    private final Migrations migrations;
    private final @Nullable EmbeddedServer server;
    private volatile @Nullable HikariDataSource pool;

    private Database(Logins logins, PoolSettings poolSettings, String migrations, @Nullable EmbeddedServer server) {
        this.logins = logins;
        this.poolSettings = poolSettings;
        this.migrations = new Migrations(logins.owner(), logins.program().user(), migrations);
        this.server = server;
        if (server != null) {
            server.whenLost(this::forgetConnections);
        }
    }

    /**
     * Opens the database for the serving program, and alone: a second program on the same folder is refused.
     *
     * @throws DatabaseUnavailable if it cannot be reached, or the embedded server cannot be started
     */
    public static Database open(DatabaseSettings settings) {
        return open(settings, Migrations.LOCATION);
    }

    /**
     * Opens the database for a command: beside a running program on the same folder it is one more client; else it
     * starts the embedded server and {@link #close} stops it, as does the end of the Java process.
     *
     * @throws DatabaseUnavailable as {@link #open(DatabaseSettings)}
     */
    public static Database joining(DatabaseSettings settings) {
        return joining(settings, Migrations.LOCATION);
    }

    static Database open(DatabaseSettings settings, String migrations) {
        return settings.program() == null
                ? opened(settings, migrations, EmbeddedServer.start(settings.home()))
                : opened(settings, migrations, null);
    }

    static Database joining(DatabaseSettings settings, String migrations) {
        return settings.program() == null
                ? opened(settings, migrations, EmbeddedServer.join(settings.home()))
                : opened(settings, migrations, null);
    }

    private static Database opened(DatabaseSettings settings, String migrations, @Nullable EmbeddedServer server) {
        var logins = server == null ? Logins.of(settings) : server.logins();
        try {
            Connector.prove(logins.program());
            if (!logins.owner().equals(logins.program())) {
                Connector.prove(logins.owner());
            }
            return new Database(logins, settings.pool(), migrations, server);
        } catch (RuntimeException failure) {
            if (server != null) {
                server.close();
            }
            throw failure;
        }
    }

    /**
     * Applies the pending migrations as the owner; several programs may do so at once, and again.
     *
     * @throws DatabaseUnavailable if one fails; it is then rolled back, those before it stay
     */
    public void migrate() {
        migrations.apply();
    }

    /** The file names of the migrations that {@link #migrate} would apply, in order. */
    public List<String> pending() {
        return migrations.pending();
    }

    /**
     * Applies the pending migrations up to and with this version, as {@link #migrate} does.
     *
     * @throws DatabaseUnavailable if one fails; it is then rolled back, those before it stay
     */
    public void migrateTo(String version) {
        migrations.applyTo(version);
    }

    /** Which migrations there are, and which of them this database has. */
    public SchemaVersions versions() {
        return migrations.versions();
    }

    /**
     * A connection of the owner's own, outside the pool and without a limit of time: for work that reads or writes
     * everything. The caller closes it.
     *
     * @throws DatabaseUnavailable if it cannot be had
     */
    public Connection ownerConnection() {
        var owner = logins.owner();
        try {
            return Connector.open(owner.with(LONG_WORK));
        } catch (SQLException failure) {
            throw Connector.refused(owner, failure);
        }
    }

    /** The connections of the program's role; made at the first call, closed by {@link #close}. */
    public synchronized DataSource pool() {
        var open = pool;
        if (open == null) {
            open = Pool.open(logins.program(), poolSettings);
            pool = open;
        }
        return open;
    }

    /** True if the program's role may act as the owner, so that only the ledger can detect an edit of history. */
    public boolean ownerIsProgram() {
        try (var connection = Connector.open(logins.program());
                var question = connection.prepareStatement("SELECT pg_has_role(current_user, ?, 'MEMBER')")) {
            question.setString(1, logins.owner().user());
            try (var answer = question.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        } catch (SQLException failure) {
            throw Connector.refused(logins.program(), failure);
        }
    }

    /** Which database this is, without a password. */
    @Override
    public String toString() {
        return (server == null ? "" : server + ", ") + logins.program();
    }

    /** Closes the pool and stops the embedded server if this object started it; may be repeated. */
    @Override
    public synchronized void close() {
        var open = pool;
        if (open != null) {
            open.close();
        }
        if (server != null) {
            server.close();
        }
    }

    private void forgetConnections() {
        var open = pool;
        if (open != null) {
            Pool.forgetConnections(open);
        }
    }
}
