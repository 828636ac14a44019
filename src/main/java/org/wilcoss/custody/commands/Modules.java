package org.wilcoss.custody.commands;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.wilcoss.custody.platform.Refusal;
import org.wilcoss.custody.platform.Sentences;

/** The modules without a web server; each part is made when it is first asked for. */
record Modules(ConfigurableApplicationContext context) implements AutoCloseable {
    static Modules open(Surroundings surroundings) {
        var settings = Settings.from(surroundings.environment(), false);
        var application = new SpringApplication(surroundings.application());
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        application.setLogStartupInfo(false);
        return new Modules(application.run(
                "--custody.database.joining=true",
                "--debug=false",
                "--logging.threshold.console=error",
                "--PUBLIC_URL=" + settings.address()));
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
