package org.wilcoss.custody.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.Refusal;
import org.wilcoss.custody.platform.Sentences;

/** A few hundred lines that are dealt with together, and what becomes of them. */
final class Chunk {
    /** As many as one ledger entry may list, with room to spare. */
    private static final int LINES = 250;

    private final Sentences sentences;
    private final List<Entry> entries = new ArrayList<>();
    private final List<RefusedLine> refused = new ArrayList<>();
    private Tally tally = Tally.NONE;

    Chunk(Sentences sentences) {
        this.sentences = sentences;
    }

    void add(Entry entry) {
        entries.add(entry);
    }

    boolean isFull() {
        return entries.size() + refused.size() >= LINES;
    }

    boolean isEmpty() {
        return entries.isEmpty() && refused.isEmpty();
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    void refuse(long line, @Nullable String code, Refusal why) {
        refused.add(new RefusedLine(line, code, sentences.say(why)));
        tally = tally.plus(new Tally(0, 0, 1, 0));
    }

    void refuse(Entry entry, Refusal why) {
        refuse(entry.line(), entry.code(), why);
    }

    void unchanged() {
        tally = tally.plus(new Tally(0, 1, 0, 0));
    }

    void registered(int kits, int cases) {
        tally = tally.plus(new Tally(kits, 0, 0, cases));
    }

    /** As if these had been registered. */
    void registered(List<Entry> fresh) {
        registered(
                fresh.size(),
                fresh.stream().mapToInt(entry -> entry.doubts().size()).sum());
    }

    Tally tally() {
        return tally;
    }

    /** By line. */
    List<RefusedLine> refused() {
        return refused.stream()
                .sorted(Comparator.comparingLong(RefusedLine::line))
                .toList();
    }
}
