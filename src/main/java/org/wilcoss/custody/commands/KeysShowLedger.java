package org.wilcoss.custody.commands;

import org.wilcoss.custody.ledger.LedgerKeys;
import picocli.CommandLine.Command;

@Command(
        name = "show-ledger",
        mixinStandardHelpOptions = true,
        description = "Prints the ledger's signing key as one line, for the variable LEDGER_KEY or for a safe.",
        footer = {
            "",
            "Whoever has this line can sign a false history in the club's name.",
            "",
            "Example:",
            "  LEDGER_KEY=$(java -jar custody-manager.jar keys show-ledger)"
        })
final class KeysShowLedger extends ModulesCommand {
    KeysShowLedger(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int run(Modules modules) {
        result(modules.get(LedgerKeys.class).toBase64());
        return Exit.DONE;
    }
}
