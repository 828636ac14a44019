package org.wilcoss.custody.commands;

import java.time.Clock;
import org.wilcoss.custody.ledger.Fact;
import org.wilcoss.custody.ledger.Ledger;
import org.wilcoss.custody.platform.KeyRing;
import org.wilcoss.custody.platform.KeyStore;
import picocli.CommandLine.Command;

@Command(
        name = "rotate",
        mixinStandardHelpOptions = true,
        description = "Adds a new key to the ring, and encrypts every serial number with it.",
        footer = {
            "",
            "Older keys stay in the ring: backups and what a running program still writes are readable.",
            "If the ring is in ENCRYPTION_KEY, this prints the new ring instead, and changes nothing:",
            "set the variable to it, restart the program, then run keys reencrypt.",
            "",
            "Example:",
            "  java -jar custody-manager.jar keys rotate"
        })
final class KeysRotate extends ModulesCommand {
    KeysRotate(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int run(Modules modules) {
        var rotated = modules.get(KeyRing.class).rotated();
        if (!surroundings().environment().getOrDefault("ENCRYPTION_KEY", "").isBlank()) {
            remark("Set ENCRYPTION_KEY to this line, restart the program, then run keys reencrypt:");
            result(rotated.toBase64());
            return Exit.DONE;
        }
        modules.get(KeyStore.class).save(rotated);
        modules.get(Ledger.class)
                .record(Fact.ofProgram("keys.rotated", modules.get(Clock.class).instant()));
        remark("The ring has a new key.");
        return new Reencryption(modules, this).run(rotated);
    }
}
