package org.wilcoss.custody.profiles.web;

import java.util.List;
import org.wilcoss.custody.credentials.Consequence;
import org.wilcoss.custody.credentials.CredentialKind;
import org.wilcoss.custody.credentials.RequirementRow;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Role;

/** What happens without each credential, for each role. */
public record RequirementsPage(List<RequirementRow> rows) {
    public RequirementsPage {
        rows = List.copyOf(rows);
    }

    public Consequence consequence(CredentialKind kind, Role role) {
        return rows.stream()
                .filter(row -> row.kind() == kind && row.role() == role)
                .map(RequirementRow::consequence)
                .findFirst()
                .orElse(Consequence.OFF);
    }

    /** The name of the field that says it. */
    public static String field(CredentialKind kind, Role role) {
        return Labels.of(kind) + "-" + Labels.of(role);
    }
}
