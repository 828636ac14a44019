package org.wilcoss.custody.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The founded pool on HikariCP. */
final class Pool {
    static final String APPLICATION_NAME = "custody-manager";

    /** How long a request waits for a connection before it is told that the database is away. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** How long a surplus connection may stay unused; the shortest that HikariCP takes is 10 s. */
    private static final Duration SURPLUS_LIFE = Duration.ofSeconds(20);

    /** A generic plan for all: a bound LIMIT would else be planned at each call (DESIGN §7, measured). */
    private static final String OPTIONS = "-c plan_cache_mode=force_generic_plan";

    /** The driver asks for the Java process's zone in a way that {@code options} cannot outrank. */
    static final String OPENING = "SET TIME ZONE 'UTC'";

    private static final Map<String, String> DRIVER = Map.of(
            "ApplicationName", APPLICATION_NAME,
            "assumeMinServerVersion", "15",
            "connectTimeout", "10",
            "logServerErrorDetail", "false",
            "reWriteBatchedInserts", "true",
            "socketTimeout", "60",
            "tcpKeepAlive", "true");

    /** HikariCP reads it when a pool is made and has no setter for it. */
    private static final String PRE_PING_PROPERTY = "com.zaxxer.hikari.aliveBypassWindowMs";

    private Pool() {}

    static HikariDataSource open(DatabaseUrl login, PoolSettings settings) {
        var config = new HikariConfig();
        config.setPoolName("custody");
        config.setJdbcUrl(withOptions(login).with(DRIVER).jdbcUrl());
        config.setUsername(login.user());
        config.setPassword(login.password());
        config.setMinimumIdle(settings.size());
        config.setMaximumPoolSize(settings.most());
        config.setIdleTimeout(SURPLUS_LIFE.toMillis());
        config.setMaxLifetime(settings.recycle().toMillis());
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setConnectionInitSql(OPENING);
        var losses = new Losses();
        config.setExceptionOverride(losses);
        System.setProperty(PRE_PING_PROPERTY, String.valueOf(settings.prePing().toMillis()));
        var pool = new HikariDataSource(config);
        losses.pool = pool;
        return pool;
    }

    /** Drops every connection that was open when the database went away; those in use go when they are returned. */
    static void forgetConnections(HikariDataSource pool) {
        var connections = pool.getHikariPoolMXBean();
        if (connections != null) {
            connections.softEvictConnections();
        }
    }

    private static DatabaseUrl withOptions(DatabaseUrl login) {
        var own = login.parameters().get("options");
        var options = Map.of("options", own == null ? OPTIONS : OPTIONS + " " + own);
        return login.without("options").with(options);
    }

    /** One connection lost means that all of them are suspect: a restarted server has ended every one. */
    private static final class Losses implements SQLExceptionOverride {
        private volatile @Nullable HikariDataSource pool;

        @java.lang.Override
        public Override adjudicate(SQLException failure) {
            var state = failure.getSQLState();
            var current = pool;
            if (current != null && state != null && (state.startsWith("08") || state.startsWith("57P0"))) {
                forgetConnections(current);
            }
            return Override.CONTINUE_EVICT;
        }
    }
}
