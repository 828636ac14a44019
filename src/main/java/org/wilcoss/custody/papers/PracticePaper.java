package org.wilcoss.custody.papers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.Words;

/**
 * A practice sheet: what was drawn at a practice, by whom, and what is back.
 *
 * @param lead who answers for the kits that athletes draw
 */
public record PracticePaper(
        Look look, int id, String name, @Nullable String place, String lead, Instant startsAt, List<Drawn> drawn)
        implements Paper {
    public PracticePaper {
        drawn = List.copyOf(drawn);
    }

    @Override
    public String title() {
        return Words.say("Practice sheet");
    }

    @Override
    public String fileName() {
        return "practice-sheet-" + id;
    }

    /** How many kits are not back. */
    public long out() {
        return drawn.stream().filter(each -> each.backAt() == null).count();
    }

    /**
     * A kit that was drawn.
     *
     * @param holder who answers for it
     * @param athlete who uses it; null if nobody else
     * @param backAt when it came back; null while it has not
     * @param backTo who took it in
     * @param undone whether it was drawn by mistake, and that was undone
     */
    public record Drawn(
            String kitCode,
            String holder,
            @Nullable String athlete,
            Instant at,
            @Nullable Instant backAt,
            @Nullable String backTo,
            boolean undone) {}
}
