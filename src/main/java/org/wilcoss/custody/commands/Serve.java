package org.wilcoss.custody.commands;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serves the club's pages and its interface until it is told to stop (Ctrl-C, SIGTERM).",
        footer = {
            "",
            "PORT, PUBLIC_URL, TLS_CERTIFICATE and TLS_PRIVATE_KEY, and TRUSTED_PROXY say how it is reached.",
            "While the club has no admin, each start prints a link that makes the first one.",
            "",
            "Examples:",
            "  java -jar custody-manager.jar serve",
            "  PORT=8081 PUBLIC_URL=http://192.168.1.20:8081 java -jar custody-manager.jar serve"
        })
final class Serve implements Callable<Integer> {
    private final Surroundings surroundings;

    Serve(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        var sample = SampleProfile.wanted(surroundings);
        var settings = Settings.from(surroundings.environment(), sample);
        settings.proveUsable();
        var closed = new CountDownLatch(1);
        var application = new SpringApplication(surroundings.application());
        application.addInitializers(context -> SampleProfile.prove(context.getEnvironment(), sample));
        application.addListeners((ApplicationListener<ContextClosedEvent>) _ -> closed.countDown());
        application.run(arguments(settings));
        announce(settings);
        closed.await();
        return Exit.DONE;
    }

    /** As arguments, since these outrank whatever else Spring reads. */
    private static String[] arguments(Settings settings) {
        return settings.properties().entrySet().stream()
                .map(each -> "--%s=%s".formatted(each.getKey(), each.getValue()))
                .toArray(String[]::new);
    }

    private void announce(Settings settings) {
        settings.warnings().forEach(surroundings.remarks()::println);
        if (!settings.sample()) {
            surroundings.results().printf("The Custody Manager is open: %s%n", settings.address());
            surroundings.results().flush();
        }
    }
}
