package org.wilcoss.custody.database;

import java.util.HashMap;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Gives the program its database, migrated before anything else can use it. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseConfiguration.class);

    /** Set by a command that may run beside the server. */
    private static final String JOINING = "custody.database.joining";

    @Bean
    DatabaseSettings databaseSettings(Environment environment) {
        var variables = new HashMap<String, String>();
        for (var name : DatabaseSettings.NAMES) {
            var value = environment.getProperty(name);
            if (value != null) {
                variables.put(name, value);
            }
        }
        return DatabaseSettings.from(variables);
    }

    @Bean
    Database database(DatabaseSettings settings, Environment environment) {
        var joining = environment.getProperty(JOINING, Boolean.class, false);
        var database = joining ? Database.joining(settings) : Database.open(settings);
        try {
            LOG.info("The database is {}", database);
            database.migrate();
            return database;
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    /** Not before the start has succeeded: a refusal to start is one sentence. */
    @Bean
    ApplicationListener<ApplicationStartedEvent> oneRoleNotice(Database database) {
        return _ -> {
            if (database.ownerIsProgram()) {
                LOG.warn("The program logs in as the owner of its tables: only the ledger can detect an edit of "
                        + "history. Set DATABASE_OWNER_URL to the owner and DATABASE_URL to a lesser role.");
            }
        };
    }

    /** Closed with the {@link Database}. */
    @Bean(destroyMethod = "")
    DataSource dataSource(Database database, DatabaseSettings settings) {
        return WatchedStatements.of(database.pool(), settings.log());
    }
}
