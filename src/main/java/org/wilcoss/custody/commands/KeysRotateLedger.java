package org.wilcoss.custody.commands;

import org.wilcoss.custody.ledger.LedgerKeys;
import picocli.CommandLine.Command;

@Command(
        name = "rotate-ledger",
        mixinStandardHelpOptions = true,
        description = "Gives the ledger a new key to sign with, and records that in the ledger.",
        footer = {
            "",
            "The next checkpoint is signed by the old key and the new one, later ones by the new.",
            "If the key is in LEDGER_KEY, this prints the new value instead, and changes nothing:",
            "set the variable to it and restart the program, which then records the rotation.",
            "",
            "Example:",
            "  java -jar custody-manager.jar keys rotate-ledger"
        })
final class KeysRotateLedger extends ModulesCommand {
    KeysRotateLedger(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int run(Modules modules) {
        modules.get(LedgerKeys.class)
                .rotate()
                .ifPresentOrElse(
                        value -> {
                            remark("Set LEDGER_KEY to this line and restart the program:");
                            result(value);
                        },
                        () -> remark("The ledger has a new key."));
        return Exit.DONE;
    }
}
