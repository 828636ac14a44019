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
        remark("Rebuilding every kit's custody from its events ...");
        var findings = modules.get(ChainCheck.class).findings();
        findings.forEach(this::result);
        if (findings.isEmpty()) {
            result("No findings.");
            return Exit.DONE;
        }
        remark("%d findings.".formatted(findings.size()));
        return Exit.REFUSED;
    }
}
