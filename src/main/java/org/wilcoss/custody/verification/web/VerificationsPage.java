package org.wilcoss.custody.verification.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.verification.VerificationRow;

/** The newest verifications of the ledger. */
public record VerificationsPage(List<VerificationRow> rows) {
    private static final int WHOLE = 100;

    public VerificationsPage {
        rows = List.copyOf(rows);
    }

    /** The one that waits or runs, if there is one. */
    public @Nullable VerificationRow underWay() {
        return rows.stream().filter(row -> row.finishedAt() == null).findFirst().orElse(null);
    }

    /** The newest one that found out how it is. */
    public @Nullable VerificationRow last() {
        return rows.stream()
                .filter(row -> row.proven() != null || row.finding() != null)
                .findFirst()
                .orElse(null);
    }

    /** How far it is, in hundredths. */
    public long percent(VerificationRow row) {
        return row.total() == 0 ? 0 : row.done() * WHOLE / row.total();
    }
}
