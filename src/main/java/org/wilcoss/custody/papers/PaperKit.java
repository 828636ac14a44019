package org.wilcoss.custody.papers;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.kits.EventRow;
import org.wilcoss.custody.platform.Words;

/**
 * A kit on a receipt.
 *
 * @param serialOnFile whether the club knows its serial number, which no paper shows
 * @param parts in words, one a part
 * @param qr the kit's QR code as an SVG element
 * @param receiptUrl where the event proves itself
 */
public record PaperKit(
        EventRow event, String description, boolean serialOnFile, List<String> parts, String qr, String receiptUrl) {
    public PaperKit {
        parts = List.copyOf(parts);
    }

    /** What was looked at as the kit changed hands, in words; empty if nothing was asked. */
    public List<String> checks() {
        return Stream.of(
                        said(event.unloaded(), Words.say("unloaded"), Words.say("not unloaded")),
                        said(event.flagIn(), Words.say("chamber flag in"), Words.say("no chamber flag")),
                        said(event.casedLocked(), Words.say("cased and locked"), Words.say("not cased and locked")))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static String said(@Nullable Boolean answer, String yes, String no) {
        return answer == null ? "" : answer ? yes : no;
    }
}
