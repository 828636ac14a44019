package org.wilcoss.custody.erasures.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.erasures.ErasureRow;
import org.wilcoss.custody.erasures.PersonKind;
import org.wilcoss.custody.erasures.PersonToErase;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Slice;

/**
 * Who was erased, and whom to erase.
 *
 * @param query what was searched for; empty before
 * @param found people whom the search found
 */
public record ErasuresPage(String query, List<PersonToErase> found, Slice<ErasureRow> done) {
    public ErasuresPage {
        found = List.copyOf(found);
    }

    /** Where the form for this person is. */
    public static String path(PersonToErase person) {
        return path(person.kind(), person.id());
    }

    static String path(PersonKind kind, int id) {
        return "/erasures/%ss/%d".formatted(Labels.of(kind), id);
    }

    public @Nullable String next() {
        return done.next() == null ? null : "/erasures?after=" + done.next().encode();
    }
}
