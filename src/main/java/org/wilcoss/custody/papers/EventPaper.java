package org.wilcoss.custody.papers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.kits.CustodyEventType;
import org.wilcoss.custody.kits.EventRow;
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
        return isReturn() ? "Return receipt" : "Hand receipt";
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
            return "On the club’s grounds";
        }
        return grant == null ? "Off the club’s grounds" : "Off the club’s grounds: " + grant.destination();
    }

    /** What happened, in a sentence. */
    public String sentence() {
        String what = kits.size() == 1 ? "kit " + event().kitCode() : kits.size() + " kits";
        return isReturn()
                ? "%s gave back %s to %s."
                        .formatted(
                                event().user().name(),
                                what,
                                event().recordedBy().name())
                : "%s took %s and answers for %s until %s given back."
                        .formatted(
                                event().user().name(),
                                what,
                                kits.size() == 1 ? "it" : "them",
                                kits.size() == 1 ? "it is" : "they are");
    }
}
