package org.wilcoss.custody.papers;

import java.time.Instant;
import java.util.List;
import org.wilcoss.custody.gate.ApprovalRow;
import org.wilcoss.custody.platform.Words;

/**
 * A consent to carry: an athlete's guardian agrees that a kit goes where a request says.
 *
 * @param guardians of the athlete, as far as the club knows them
 * @param description of the kit
 * @param qr the kit's QR code as an SVG element
 */
public record CarryPaper(
        Look look, ApprovalRow request, String athlete, List<String> guardians, String description, String qr)
        implements Paper {
    public CarryPaper {
        guardians = List.copyOf(guardians);
    }

    @Override
    public String title() {
        return Words.say("Consent to carry");
    }

    @Override
    public String fileName() {
        return "consent-to-carry-" + request.id();
    }

    /** From when the kit may be carried: since it was approved, or asked for. */
    public Instant from() {
        Instant decided = request.decidedAt();
        return decided == null ? request.requestedAt() : decided;
    }
}
