package org.wilcoss.custody.kits;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wilcoss.custody.ledger.Fact;
import org.wilcoss.custody.ledger.Ledger;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Secrets;
import org.wilcoss.custody.platform.Secrets.Place;

/** Serial numbers: encrypted at rest, found by a keyed index, shown only one at a time and on record (rule 9). */
@Service
public class Serials {
    private final KitRepository kits;
    private final Secrets secrets;
    private final Ledger ledger;
    private final Clock clock;

    Serials(KitRepository kits, Secrets secrets, Ledger ledger, Clock clock) {
        this.kits = kits;
        this.secrets = secrets;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Shows a kit's serial number. The reveal is in the ledger before the number is out.
     *
     * @throws NoSerial if none is on record
     */
    @Transactional
    public String reveal(Actor actor, int kitId) {
        actor.mustBeAllowed(Permission.REVEAL_SERIALS);
        Kit kit = kits.findById(kitId).orElseThrow(() -> new NotFound("kit"));
        String encrypted = kit.encryptedSerial();
        if (encrypted == null) {
            throw new NoSerial(kit.code());
        }
        ledger.record(
                Fact.of("kit.serial_revealed", clock.instant(), actor.id()).with("kit_id", kitId));
        return secrets.decrypt(encrypted, place(kitId));
    }

    byte[] index(String serial) {
        return secrets.serialIndex(serial);
    }

    /** The two columns of a kit's serial. */
    Stored store(@Nullable String serial, int kitId) {
        return serial == null
                ? new Stored(null, null)
                : new Stored(secrets.encrypt(serial, place(kitId)), secrets.serialIndex(serial));
    }

    /** The two columns of an item's serial. */
    Stored storeItem(String serial, int itemId) {
        return new Stored(
                secrets.encrypt(serial, new Place("items", "serial_number", itemId)), secrets.serialIndex(serial));
    }

    private static Place place(int kitId) {
        return new Place("kits", "serial_number", kitId);
    }

    /** Ciphertext and blind index, both null if there is no serial. */
    @SuppressWarnings("ArrayRecordComponent") // handed to the driver, never compared
    record Stored(@Nullable String encrypted, byte @Nullable [] index) {}
}
