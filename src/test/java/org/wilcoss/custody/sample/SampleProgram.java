package org.wilcoss.custody.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.CustodyManager;
import org.wilcoss.custody.database.TestDatabase;

/** The program in sample mode, in a home and on a database of its own. */
record SampleProgram(TestDatabase database, Path home, ConfigurableApplicationContext beans) implements AutoCloseable {
    /** A Saturday afternoon of the club. */
    static final String STORY_END = "2026-03-14T20:20:00Z";

    private static @Nullable SampleProgram shared;

    /** One for all tests that change nothing in the club, for as long as the JVM lives. */
    static synchronized SampleProgram shared() {
        SampleProgram known = shared;
        if (known == null) {
            known = started();
            shared = known;
        }
        return known;
    }

    static SampleProgram started() {
        return on(TestDatabase.fresh());
    }

    static SampleProgram on(TestDatabase database) {
        Path home = newHome();
        List<String> arguments = new ArrayList<>();
        database.environment().forEach((name, value) -> arguments.add("--%s=%s".formatted(name, value)));
        arguments.add("--CUSTODY_HOME=" + home);
        arguments.add("--server.port=0");
        arguments.add("--custody.sample.now=" + STORY_END);
        return new SampleProgram(
                database,
                home,
                new SpringApplicationBuilder(CustodyManager.class)
                        .profiles("sample")
                        .run(arguments.toArray(String[]::new)));
    }

    <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    JdbcClient sql() {
        return JdbcClient.create(database.owner());
    }

    /** The one number that a query gives. */
    int number(String query) {
        return sql().sql(query).query(Integer.class).single();
    }

    int port() {
        return beans.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        beans.close();
        database.close();
    }

    private static Path newHome() {
        try {
            return Files.createTempDirectory(Path.of("target"), "sample-home");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
