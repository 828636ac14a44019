package org.wilcoss.custody.cases.web;

import java.util.List;
import org.wilcoss.custody.cases.CaseFile;
import org.wilcoss.custody.cases.CaseKind;
import org.wilcoss.custody.cases.CaseRow;
import org.wilcoss.custody.cases.NoticeRow;
import org.wilcoss.custody.platform.InvalidFields.FieldProblem;

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
            case IMPORTED_HOLDER -> "Holder from an import";
            case IMPORTED_STATUS -> "Status from an import";
            case HOLDER_DEACTIVATED -> "Holder deactivated";
            case LOST -> "Lost";
            case MISSING_ITEMS -> "Items missing";
            case DAMAGED -> "Damaged";
            case ON_SITE_OVER_24_HOURS -> "Out over 24 hours";
            case FOUND_REPORT -> "Found, says a stranger";
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
