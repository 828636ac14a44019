package org.wilcoss.custody.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DatabaseConfigurationTests {
    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
            .withUserConfiguration(DatabaseConfiguration.class);

    @Test
    void givesOneMigratedPoolAndClosesItWithTheContext() {
        try (var test = TestDatabase.empty()) {
            var pool = new HikariDataSource[1];
            context.withPropertyValues("DATABASE_URL=" + test.programUrl(), "DATABASE_OWNER_URL=" + test.ownerUrl())
                    .run(started -> {
                        assertThat(started).hasSingleBean(DataSource.class);
                        pool[0] = started.getBean(DataSource.class).unwrap(HikariDataSource.class);
                        assertThat(started.getBean(Database.class).pending()).isEmpty();
                        assertThat(Ask.text(test.owner(), "SELECT count(*)::text FROM flyway_schema_history"))
                                .isNotEqualTo("0");
                    });
            assertThat(pool[0].isClosed()).isTrue();
        }
    }

    @Test
    void refusesToStartWithoutItsDatabase() {
        context.withPropertyValues("DATABASE_URL=mysql://ann:hush@db/club")
                .run(failed -> assertThat(failed)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(DatabaseUnavailable.class)
                        .hasMessageStartingWith("DATABASE_URL must begin with postgresql://"));
    }
}
