package org.wilcoss.custody.commands;

import org.wilcoss.custody.platform.KeyRing;
import picocli.CommandLine.Command;

@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Prints the key ring as one line, for the variable ENCRYPTION_KEY or for a safe.",
        footer = {
            "",
            "Whoever has this line and a copy of the database can read the serial numbers.",
            "",
            "Example:",
            "  ENCRYPTION_KEY=$(java -jar custody-manager.jar keys show)"
        })
final class KeysShow extends ModulesCommand {
    KeysShow(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int run(Modules modules) {
        result(modules.get(KeyRing.class).toBase64());
        return Exit.DONE;
    }
}
