package org.wilcoss.custody.kits;

import java.time.Clock;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wilcoss.custody.ledger.Fact;
import org.wilcoss.custody.ledger.Ledger;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.ChangedSinceRead;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.Permission;

/** The catalogue of kits: what there is, not who has it. Each call is one transaction, with its ledger entry. */
@Service
public class Kits {
    private final KitRepository kits;
    private final ItemRepository items;
    private final KitRegistration registration;
    private final Serials serials;
    private final Ledger ledger;
    private final Clock clock;

    Kits(
            KitRepository kits,
            ItemRepository items,
            KitRegistration registration,
            Serials serials,
            Ledger ledger,
            Clock clock) {
        this.kits = kits;
        this.items = items;
        this.registration = registration;
        this.serials = serials;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Registers kits, all or none.
     *
     * @return their ids, in the order given
     * @throws KitCodeExists if a code is taken, or stands twice
     */
    @Transactional
    public List<Integer> register(Actor actor, List<RegisterKit> commands) {
        return registerWithin(actor, commands);
    }

    /**
     * Does as {@link #register} within a transaction of the caller's, who may go back to a savepoint if this is refused:
     * unlike that, a refusal does not condemn the transaction.
     */
    public List<Integer> registerWithin(Actor actor, List<RegisterKit> commands) {
        actor.mustBeAllowed(Permission.EDIT_KITS);
        List<Integer> ids = registration.insert(commands);
        ledger.record(fact("kit.registered", actor)
                .with("kit_ids", ids)
                .with("codes", commands.stream().map(RegisterKit::code).toList()));
        return ids;
    }

    /**
     * Edits a kit's catalogue entry.
     *
     * @throws ChangedSinceRead if a version is given and it is not the present one
     * @throws KitCodeExists if the new code is taken
     */
    @Transactional
    public void edit(Actor actor, int id, EditKit command) {
        actor.mustBeAllowed(Permission.EDIT_KITS);
        Kit kit = find(id);
        if (command.version() != null && command.version() != kit.version()) {
            throw new ChangedSinceRead("kit");
        }
        apply(kit, command);
        save(kit);
        ledger.record(fact("kit.edited", actor)
                .with("kit_id", id)
                .with("code", command.code())
                .secret("description", command.description())
                .secret(
                        "location",
                        command.location() == null ? null : command.location().orElse(""))
                .with("handgun", command.handgun())
                .with("serial_number_changed", command.serialNumber() == null ? null : true));
    }

    /**
     * Takes a kit out of use and keeps its history. Nothing moves it any more.
     *
     * @throws MoveRefused if it is out or lost, or retired already
     */
    @Transactional
    public void retire(Actor actor, int id) {
        actor.mustBeAllowed(Permission.RETIRE_KITS);
        Kit kit = find(id);
        kit.retire(clock.instant());
        save(kit);
        ledger.record(fact("kit.retired", actor).with("kit_id", id));
    }

    /** Adds a part to a kit. */
    @Transactional
    public void add(Actor actor, int kitId, AddItem command) {
        actor.mustBeAllowed(Permission.EDIT_KITS);
        Item item = items.saveAndFlush(new Item(kitId, command));
        if (command.serialNumber() != null) {
            item.keep(serials.storeItem(command.serialNumber(), item.id()));
        }
        ledger.record(fact("item.added", actor)
                .with("kit_id", kitId)
                .with("item_id", item.id())
                .with("type", command.type()));
    }

    private void apply(Kit kit, EditKit command) {
        if (command.code() != null) {
            kit.rename(command.code());
        }
        if (command.description() != null) {
            kit.describe(command.description());
        }
        if (command.location() != null) {
            kit.moveTo(command.location().orElse(null));
        }
        if (command.handgun() != null) {
            kit.sayHandgun(command.handgun());
        }
        if (command.serialNumber() != null) {
            kit.replaceSerial(serials.store(command.serialNumber().orElse(null), kit.id()));
        }
    }

    private void save(Kit kit) {
        try {
            kits.saveAndFlush(kit);
        } catch (DuplicateKeyException taken) {
            throw new KitCodeExists(kit.code());
        }
    }

    private Kit find(int id) {
        return kits.findById(id).orElseThrow(() -> new NotFound("kit"));
    }

    private Fact fact(String act, Actor actor) {
        return Fact.of(act, clock.instant(), actor.id());
    }
}
