package org.wilcoss.custody.papers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.kits.CustodyEventType;
import org.wilcoss.custody.kits.EventRow;
import org.wilcoss.custody.platform.Words;
import org.wilcoss.custody.signatures.AcceptanceRow;

/**
 * A hand receipt or a return receipt.
 *
 * @param kits of one person's events, all hand-overs or all returns; at least one
 * @param grant on what they left the grounds; null if they did not
 * @param signature that of who took them; null if nobody signed
 */
public record EventPaper(
        Look look,
        List<PaperKit> kits,
        @Nullable Grant grant,
        @Nullable AcceptanceRow signature) implements Paper {
    public EventPaper {
        kits = List.copyOf(kits);
    }

    public boolean isReturn() {
        return event().eventType() == CustodyEventType.CHECK_IN;
    }

    @Override
    public String title() {
        return isReturn() ? Words.say("Return receipt") : Words.say("Hand receipt");
    }

    @Override
    public String fileName() {
        return "%s-%s"
                .formatted(
                        isReturn() ? "return-receipt" : "hand-receipt",
                        event().ledgerHash().substring(0, 8));
    }

    /** The first of the events; the others have the same holder. */
    public EventRow event() {
        return kits.getFirst().event();
    }

    /** Whether athlete and due time may differ from kit to kit. */
    public boolean isOfMany() {
        return kits.size() > 1;
    }

    /** Where the kits went. */
    public String where() {
        if (kits.stream().noneMatch(kit -> kit.event().offSite())) {
            return Words.say("On the club’s grounds");
        }
        return grant == null
                ? Words.say("Off the club’s grounds")
                : Words.say("Off the club’s grounds: {0}", grant.destination());
    }

    /** What happened, in a sentence. */
    public String sentence() {
        String holder = event().user().name();
        String what = kits.size() == 1 ? Words.say("kit {0}", event().kitCode()) : Words.say("{0} kits", kits.size());
        if (isReturn()) {
            return Words.say(
                    "{0} gave back {1} to {2}.",
                    holder, what, event().recordedBy().name());
        }
        return kits.size() == 1
                ? Words.say("{0} took {1} and answers for it until it is given back.", holder, what)
                : Words.say("{0} took {1} and answers for them until they are given back.", holder, what);
    }
}
