package org.wilcoss.custody.commands;

import java.time.Clock;
import org.wilcoss.custody.kits.SerialRotation;
import org.wilcoss.custody.ledger.Fact;
import org.wilcoss.custody.ledger.Ledger;
import org.wilcoss.custody.platform.KeyRing;

/** Encrypts every serial number with a ring's newest key, says how far it is, and leaves an entry. */
record Reencryption(Modules modules, ModulesCommand command) {
    int run(KeyRing ring) {
        var done = modules.get(SerialRotation.class)
                .reencrypt(ring.secrets(), count -> command.remark("%d serial numbers ...".formatted(count)));
        modules.get(Ledger.class)
                .record(Fact.ofProgram(
                                "serials.reencrypted", modules.get(Clock.class).instant())
                        .with("count", done));
        command.result("%d serial numbers are encrypted with the newest key.".formatted(done));
        return Exit.DONE;
    }
}
