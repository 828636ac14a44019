package org.wilcoss.custody.custody.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.custody.web.MovePage.Trouble;
import org.wilcoss.custody.kits.CustodyEventType;
import org.wilcoss.custody.kits.KitRow;
import org.wilcoss.custody.practices.PracticeRow;

/**
 * The page on which many kits are moved at once.
 *
 * @param lines what was scanned, each with its verdict
 * @param done the kits that were just moved; none before
 */
public record ManyPage(
        CustodyEventType type,
        List<Line> lines,
        ReceiverChoice choice,
        List<PracticeRow> practices,
        MoveForm form,
        List<Trouble> troubles,
        List<KitRow> done) {
    public ManyPage {
        lines = List.copyOf(lines);
        practices = List.copyOf(practices);
        troubles = List.copyOf(troubles);
        done = List.copyOf(done);
    }

    /**
     * One kit on the list.
     *
     * @param entry as it was entered
     * @param kitId null if there is no such kit
     * @param code the kit's, else the entry
     * @param blocker why it cannot be moved so, and what would clear that; empty if it can
     */
    public record Line(String entry, @Nullable Integer kitId, String code, String blocker) {
        public boolean stands() {
            return blocker.isEmpty();
        }
    }

    public long standing() {
        return lines.stream().filter(Line::stands).count();
    }

    /** The whole list, to be sent again. */
    public String codes() {
        return lines.stream().map(Line::entry).collect(Collectors.joining("\n"));
    }

    public boolean handsOver() {
        return type != CustodyEventType.CHECK_IN;
    }

    /** Who answers for what was just handed over, to sign for it; null if it came back. */
    public @Nullable Integer signerId() {
        return done.isEmpty() || done.getFirst().holder() == null
                ? null
                : done.getFirst().holder().id();
    }
}
