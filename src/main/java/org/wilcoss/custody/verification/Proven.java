package org.wilcoss.custody.verification;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was proven.
 *
 * @param size how many entries have their place
 * @param root of the tree over them, Base64
 * @param since the time in the first entry, RFC 3339; null if there is none
 * @param pending how many entries wait for their place
 * @param rows how many rows of the modules fit their entries
 * @param erased how many secrets erasures of people took; nothing is compared with these
 * @param kept how many checkpoints that somebody kept it leads on from
 */
public record Proven(long size, String root, @Nullable String since, long pending, long rows, long erased, int kept)
        implements Outcome {
    @Override
    public String sentence() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "The ledger is whole: %,d entries%s, root %s",
                size,
                since == null ? "" : " since " + since,
                root));
        if (rows > 0) {
            text.append(String.format(Locale.ROOT, ", and %,d rows are as their entries say", rows));
        }
        if (erased > 0) {
            text.append(String.format(Locale.ROOT, " (%,d values are erased)", erased));
        }
        if (kept > 0) {
            text.append("; it leads on from ")
                    .append(
                            kept == 1
                                    ? "the checkpoint that was kept"
                                    : "all %d checkpoints that were kept".formatted(kept));
        }
        if (pending > 0) {
            text.append(String.format(Locale.ROOT, "; %,d more wait for their place", pending));
        }
        return text.append('.').toString();
    }
}
