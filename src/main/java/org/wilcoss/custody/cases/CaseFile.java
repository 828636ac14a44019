package org.wilcoss.custody.cases;

import java.util.List;

/** A case with whom somebody told of it. */
public record CaseFile(CaseRow opened, List<NoticeRow> notices) {
    public CaseFile {
        notices = List.copyOf(notices);
    }
}
