package org.wilcoss.custody.erasures.web;

import java.util.ArrayList;
import java.util.List;
import org.wilcoss.custody.erasures.ErasePerson;
import org.wilcoss.custody.platform.InvalidFields.FieldProblem;

/** What was typed into the form. */
public record ErasureForm(String confirmation, String reason) {
    private static final int MAX_REASON = 500;
    static final ErasureForm EMPTY = new ErasureForm("", "");

    ErasePerson command() {
        return new ErasePerson(confirmation.strip(), reason.strip());
    }

    List<FieldProblem> troubles() {
        List<FieldProblem> troubles = new ArrayList<>();
        if (confirmation.isBlank()) {
            troubles.add(new FieldProblem("confirmation", "must be the person’s name, exactly as it stands"));
        }
        if (reason.isBlank() || reason.strip().length() > MAX_REASON) {
            troubles.add(new FieldProblem("reason", "must have 1 to 500 characters"));
        }
        return troubles;
    }
}
