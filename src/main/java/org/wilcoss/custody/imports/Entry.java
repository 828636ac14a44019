package org.wilcoss.custody.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.cases.CaseKind;
import org.wilcoss.custody.kits.RegisterKit;

/**
 * What a line says: a kit, and what somebody must look at before it is true.
 *
 * @param line its number in the file
 */
record Entry(long line, RegisterKit kit, List<Doubt> doubts) {
    Entry {
        doubts = List.copyOf(doubts);
    }

    String code() {
        return kit.code();
    }

    /** A case to be opened about the kit. */
    record Doubt(CaseKind kind, String note, @Nullable String person) {}
}
