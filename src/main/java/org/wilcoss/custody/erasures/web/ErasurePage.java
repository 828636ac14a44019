package org.wilcoss.custody.erasures.web;

import java.util.List;
import org.wilcoss.custody.erasures.PersonToErase;
import org.wilcoss.custody.platform.InvalidFields.FieldProblem;

/**
 * The form by which a person is erased.
 *
 * @param troubles why nothing was erased; empty at first
 */
public record ErasurePage(PersonToErase person, ErasureForm form, List<FieldProblem> troubles) {
    public ErasurePage {
        troubles = List.copyOf(troubles);
    }

    public String path() {
        return ErasuresPage.path(person);
    }

    /** What is wrong with a field, or nothing. */
    public String trouble(String field) {
        return troubles.stream()
                .filter(trouble -> trouble.field().equals(field))
                .map(FieldProblem::message)
                .findFirst()
                .orElse("");
    }
}
