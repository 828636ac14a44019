package org.wilcoss.custody.receipts;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.kits.EventQueries;
import org.wilcoss.custody.kits.EventReference;
import org.wilcoss.custody.kits.EventRow;
import org.wilcoss.custody.kits.Named;
import org.wilcoss.custody.ledger.Checkpoints;
import org.wilcoss.custody.ledger.Disclosure;
import org.wilcoss.custody.ledger.Disclosures;
import org.wilcoss.custody.ledger.EntryProof;
import org.wilcoss.custody.ledger.NotInTheLedger;
import org.wilcoss.custody.ledger.Proofs;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.PublicUrl;

/** Makes receipts, for those who may see the event. */
@Component
public class Receipts {
    /** What a receipt says of its own people, and so what its file discloses; never more, whatever an entry holds. */
    private static final List<String> SHOWN = List.of("actor_id", "athlete_id", "from_user_id", "notes", "user_id");

    private final EventQueries events;
    private final Proofs proofs;
    private final Disclosures disclosures;
    private final Checkpoints checkpoints;
    private final PublicUrl urls;

    Receipts(EventQueries events, Proofs proofs, Disclosures disclosures, Checkpoints checkpoints, PublicUrl urls) {
        this.events = events;
        this.proofs = proofs;
        this.disclosures = disclosures;
        this.checkpoints = checkpoints;
        this.urls = urls;
    }

    /**
     * The receipt of an event.
     *
     * @throws NotFound if there is no such event, or the actor may not see it
     */
    public Receipt of(Actor actor, EventReference reference) {
        EventRow event = events.find(actor, reference);
        String url = urls.of(path(event));
        return new Receipt(
                event, url, url + "/proof", proof(event).isPresent() ? ReceiptState.PROVEN : ReceiptState.PENDING);
    }

    /**
     * The file that proves it.
     *
     * @throws NotFound as {@link #of}
     * @throws NotInTheLedger for a second or two after the act
     */
    public ReceiptFile file(Actor actor, EventReference reference) {
        EventRow event = events.find(actor, reference);
        EntryProof proof = proof(event).orElseThrow(NotInTheLedger::entry);
        List<Disclosure> disclosed = disclosures.of(HexFormat.of().parseHex(event.ledgerHash()), SHOWN);
        return new ReceiptFile(
                ReceiptFile.FORMAT,
                event.ledgerHash(),
                proof.entry(),
                disclosed,
                proof.proof(),
                checkpoints.verifierKeys(),
                labels(event, disclosed),
                urls.of(path(event)));
    }

    /** The path of a receipt's page. */
    public static String path(EventRow event) {
        return "/receipts/" + event.ledgerHash();
    }

    private Optional<EntryProof> proof(EventRow event) {
        return proofs.of(HexFormat.of().parseHex(event.ledgerHash()));
    }

    /** The kit's code, and a name for each person who is disclosed. */
    private static SortedMap<String, String> labels(EventRow event, List<Disclosure> disclosed) {
        SortedMap<String, String> labels = new TreeMap<>();
        labels.put("kit_id", event.kitCode());
        for (Disclosure each : disclosed) {
            Named person = person(event, each.name());
            if (person != null && each.value().equals(String.valueOf(person.id()))) {
                labels.put(each.name(), person.name());
            }
        }
        return labels;
    }

    private static @Nullable Named person(EventRow event, String name) {
        return switch (name) {
            case "actor_id" -> event.recordedBy();
            case "user_id" -> event.user();
            case "from_user_id" -> event.fromUser();
            case "athlete_id" -> event.athlete();
            default -> null;
        };
    }
}
