package org.wilcoss.custody.commands;

import org.wilcoss.custody.platform.KeyRing;
import picocli.CommandLine.Command;

@Command(
        name = "reencrypt",
        mixinStandardHelpOptions = true,
        description = "Encrypts every serial number with the newest key of the ring.",
        footer = {
            "",
            "Finishes a rotation that was cut short, or whose ring is in ENCRYPTION_KEY. May be repeated.",
            "",
            "Example:",
            "  java -jar custody-manager.jar keys reencrypt"
        })
final class KeysReencrypt extends ModulesCommand {
    KeysReencrypt(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int run(Modules modules) {
        return new Reencryption(modules, this).run(modules.get(KeyRing.class));
    }
}
