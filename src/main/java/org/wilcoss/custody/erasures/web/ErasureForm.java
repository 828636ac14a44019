package org.wilcoss.custody.erasures.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.erasures.ErasePerson;
import org.wilcoss.custody.platform.InvalidFields.FieldProblem;

/** What was typed into the form; a field that did not come is empty. */
public record ErasureForm(String confirmation, String reason) {
    private static final int MAX_REASON = 500;
    static final ErasureForm EMPTY = new ErasureForm("", "");

    public ErasureForm(@Nullable String confirmation, @Nullable String reason) {
        this.confirmation = Objects.requireNonNullElse(confirmation, "");
        this.reason = Objects.requireNonNullElse(reason, "");
    }

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
