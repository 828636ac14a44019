package org.wilcoss.custody.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PoolTests {
    private static TestDatabase test;

    @BeforeAll
    static void makeDatabase() {
        test = TestDatabase.fresh();
    }

    @AfterAll
    static void dropDatabase() {
        test.close();
    }

    @Test
    void hasTheFoundedSizes() {
        try (var database = open(Map.of())) {
            // guide: pool
            var pool = (HikariDataSource) database.pool();
            assertThat(pool.getMinimumIdle()).isEqualTo(5);
            assertThat(pool.getMaximumPoolSize()).isEqualTo(15);
            assertThat(pool.getMaxLifetime()).isEqualTo(Duration.ofHours(1).toMillis());
            assertThat(pool.getIdleTimeout()).isEqualTo(Duration.ofSeconds(20).toMillis());
            // end
        }
    }

    @Test
    void givesNoMoreThanSizeAndOverflowTogether() throws Exception {
        try (var database = open(Map.of("POOL_SIZE", "1", "MAX_OVERFLOW", "1"))) {
            var pool = (HikariDataSource) database.pool();
            var third = new AtomicBoolean();
            try (var first = pool.getConnection();
                    var second = pool.getConnection()) {
                Thread.startVirtualThread(() -> third.set(canConnect(pool))).join(Duration.ofMillis(500));
                assertThat(third).isFalse();
                assertThat(pool.getHikariPoolMXBean().getTotalConnections()).isEqualTo(2);
                assertThat(first).isNotSameAs(second);
            }
            assertThat(canConnect(pool)).isTrue();
        }
    }

    @Test
    void provesAnIdleConnectionAliveBeforeItsUse() throws Exception {
        try (var database = open(Map.of())) {
            Ask.text(database.pool(), "SELECT 1");
            // guide: pre-ping
            test.endConnections();
            Thread.sleep(600);
            for (var request = 0; request < 10; request++) {
                assertThat(Ask.text(database.pool(), "SELECT 1")).isEqualTo("1");
            }
            // end
        }
    }

    @Test
    void provesEveryConnectionAliveIfSoAsked() throws Exception {
        try (var database = open(Map.of("POOL_PRE_PING", "0"))) {
            Ask.text(database.pool(), "SELECT 1");
            Thread.sleep(50);
            test.endConnections();
            Thread.sleep(50);
            assertThat(Ask.text(database.pool(), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void suspectsAllConnectionsOnceOneIsLost() throws Exception {
        try (var database = open(Map.of("POOL_PRE_PING", "false", "MAX_OVERFLOW", "0"))) {
            useAll(database);
            test.endConnections();
            assertThatThrownBy(() -> Ask.text(database.pool(), "SELECT 1")).isInstanceOf(SQLException.class);
            for (var request = 0; request < 20; request++) {
                assertThat(Ask.text(database.pool(), "SELECT 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void keepsValuesOutOfItsErrors() throws SQLException {
        Ask.run(test.owner(), "CREATE TABLE secrets (serial text PRIMARY KEY)");
        try (var owner = Database.open(DatabaseSettings.from(Map.of("DATABASE_URL", test.ownerUrl())))) {
            Ask.run(owner.pool(), "INSERT INTO secrets VALUES ('SN-4711')");
            assertThatThrownBy(() -> Ask.run(owner.pool(), "INSERT INTO secrets VALUES ('SN-4711')"))
                    .isInstanceOf(SQLException.class)
                    .message()
                    .doesNotContain("4711");
        }
    }

    private static Database open(Map<String, String> settings) {
        var environment = new HashMap<>(test.environment());
        environment.putAll(settings);
        return Database.open(DatabaseSettings.from(environment));
    }

    private static boolean canConnect(DataSource pool) {
        try {
            return Ask.text(pool, "SELECT 1").equals("1");
        } catch (SQLException failure) {
            return false;
        }
    }

    private static void useAll(Database database) throws SQLException {
        List<Connection> connections = new ArrayList<>();
        for (var each = 0; each < 5; each++) {
            connections.add(database.pool().getConnection());
        }
        for (var each : connections) {
            each.close();
        }
    }
}
