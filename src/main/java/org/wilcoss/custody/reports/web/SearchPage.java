package org.wilcoss.custody.reports.web;

import java.util.List;
import org.wilcoss.custody.kits.KitRow;
import org.wilcoss.custody.platform.Slice;
import org.wilcoss.custody.practices.PracticeRow;
import org.wilcoss.custody.profiles.PersonRow;

/** What there is of a word, a few of each kind; where there are more, the list of that kind has them. */
public record SearchPage(String q, Slice<KitRow> kits, Slice<PersonRow> people, List<PracticeRow> practices) {
    public SearchPage {
        practices = List.copyOf(practices);
    }

    public boolean isEmpty() {
        return kits.rows().isEmpty() && people.rows().isEmpty() && practices.isEmpty();
    }
}
