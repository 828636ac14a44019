package org.wilcoss.custody.commands;

import org.wilcoss.custody.kits.ChainCheck;
import picocli.CommandLine.Command;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Rebuilds every kit's custody from its events and prints what differs, one finding a line.",
        footer = {
            "",
            "Changes nothing; may run while the program serves.",
            "",
            "Example:",
            "  java -jar custody-manager.jar check || mail -s 'custody record' armorer@example.org"
        })
final class Check extends ModulesCommand {
    Check(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int run(Modules modules) {
        return look(this, modules);
    }

    /** Looks into the club of these modules, and says what it found in the command's name. */
    static int look(ModulesCommand command, Modules modules) {
        command.remark("Rebuilding every kit's custody from its events ...");
        var findings = modules.get(ChainCheck.class).findings();
        findings.forEach(command::result);
        if (findings.isEmpty()) {
            command.result("No findings.");
            return Exit.DONE;
        }
        command.remark("%d findings.".formatted(findings.size()));
        return Exit.REFUSED;
    }
}
