package org.wilcoss.custody.commands;

import org.wilcoss.custody.kits.SerialRotation;
import org.wilcoss.custody.platform.KeyRing;

/** Encrypts every serial number with a ring's newest key, and says how far it is. */
record Reencryption(Modules modules, ModulesCommand command) {
    int run(KeyRing ring) {
        var done = modules.get(SerialRotation.class)
                .reencrypt(ring.secrets(), count -> command.remark("%d serial numbers ...".formatted(count)));
        command.result("%d serial numbers are encrypted with the newest key.".formatted(done));
        return Exit.DONE;
    }
}
