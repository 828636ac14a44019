package org.wilcoss.custody.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.wilcoss.custody.platform.Refusal;
import org.wilcoss.custody.platform.Sentences;

/** The modules without a web server; each part is made when it is first asked for. */
record Modules(ConfigurableApplicationContext context) implements AutoCloseable {
    static Modules open(Surroundings surroundings) {
        return open(surroundings, List.of());
    }

    /** The modules on the embedded database in another folder, whatever the settings say. */
    static Modules openIn(Path home, Surroundings surroundings) {
        return open(surroundings, List.of("--CUSTODY_HOME=" + home, "--DATABASE_URL=", "--DATABASE_OWNER_URL="));
    }

    private static Modules open(Surroundings surroundings, List<String> more) {
        var settings = Settings.from(surroundings.environment(), false);
        var application = new SpringApplication(surroundings.application());
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        application.setLogStartupInfo(false);
        var arguments = new ArrayList<>(List.of(
                "--custody.database.joining=true",
                "--debug=false",
                "--logging.threshold.console=error",
                "--PUBLIC_URL=" + settings.address()));
        arguments.addAll(more);
        return new Modules(application.run(arguments.toArray(String[]::new)));
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    CommandRefused inWords(Refusal refusal) {
        return new CommandRefused(get(Sentences.class).say(refusal));
    }

    @Override
    public void close() {
        context.close();
    }
}
