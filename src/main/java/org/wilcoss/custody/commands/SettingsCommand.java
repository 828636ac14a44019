package org.wilcoss.custody.commands;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = SettingsCommand.NAME,
        mixinStandardHelpOptions = true,
        description = "Prints every setting and what is in force here, secrets only as set or not set.",
        footer = {
            "",
            "A wrong one is printed as wrong, the standard error says why, and the exit code is 3.",
            "docs/settings.md says what each means.",
            "",
            "Example:",
            "  PORT=8081 java -jar custody-manager.jar settings"
        })
final class SettingsCommand implements Callable<Integer> {
    static final String NAME = "settings";

    private final Surroundings surroundings;

    SettingsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        var environment = surroundings.environment();
        KnownSettings.ALL.forEach(
                each -> surroundings.results().printf("%-20s %s%n", each.name(), each.inForce(environment)));
        surroundings.results().flush();
        KnownSettings.prove(environment);
        return Exit.DONE;
    }
}
