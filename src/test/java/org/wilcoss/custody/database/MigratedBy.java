package org.wilcoss.custody.database;

import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Test databases brought to other versions of the schema than the newest. */
public final class MigratedBy {
    private MigratedBy() {}

    /** Applies the program's migrations and those in a folder. */
    public static void files(TestDatabase database, Path folder) {
        to(database, "latest", Migrations.LOCATION, "filesystem:" + folder);
    }

    static void to(TestDatabase database, String version, String... locations) {
        var program = DatabaseUrl.parse("DATABASE_URL", database.programUrl());
        Flyway.configure()
                .dataSource(database.owner())
                .locations(locations)
                .target(version)
                .placeholders(Map.of("program_role", program.user()))
                .load()
                .migrate();
    }

    /** A connection for each use, as the program's role. */
    public static DataSource program(TestDatabase database) {
        var login = DatabaseUrl.parse("DATABASE_URL", database.programUrl());
        return new DriverManagerDataSource(login.jdbcUrl(), login.user(), String.valueOf(login.password()));
    }
}
