package org.wilcoss.custody.cases.web;

import java.util.List;
import org.wilcoss.custody.cases.CaseFile;
import org.wilcoss.custody.cases.CaseKind;
import org.wilcoss.custody.cases.CaseRow;
import org.wilcoss.custody.cases.NoticeRow;
import org.wilcoss.custody.platform.InvalidFields.FieldProblem;
import org.wilcoss.custody.platform.Words;

/**
 * One case, with whom somebody told of it and the form to say so.
 *
 * @param troubles why a notice was not recorded; none before it was tried
 */
public record CasePage(CaseFile file, NoticeForm form, List<FieldProblem> troubles) {
    public CasePage {
        troubles = List.copyOf(troubles);
    }

    public CaseRow row() {
        return file.opened();
    }

    public List<NoticeRow> notices() {
        return file.notices();
    }

    /** What a kind is called. */
    public static String words(CaseKind kind) {
        return switch (kind) {
            case IMPORTED_HOLDER -> Words.say("Holder from an import");
            case IMPORTED_STATUS -> Words.say("Status from an import");
            case HOLDER_DEACTIVATED -> Words.say("Holder deactivated");
            case LOST -> Words.say("Lost");
            case MISSING_ITEMS -> Words.say("Items missing");
            case DAMAGED -> Words.say("Damaged");
            case ON_SITE_OVER_24_HOURS -> Words.say("Out over 24 hours");
            case FOUND_REPORT -> Words.say("Found, says a stranger");
        };
    }

    /** What is wrong with a field, or empty. */
    public String trouble(String field) {
        return troubles.stream()
                .filter(trouble -> trouble.field().equals(field))
                .map(FieldProblem::message)
                .findFirst()
                .orElse("");
    }
}
