package org.wilcoss.custody.attestations.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.attestations.AttestationRow;

/**
 * All versions, newest first.
 *
 * @param trouble why the next one was not taken, or null
 * @param title as it was entered, then the body
 */
public record AttestationsPage(
        List<AttestationRow> versions, @Nullable String trouble, String title, String body) {
    public AttestationsPage {
        versions = List.copyOf(versions);
    }

    /** What the form starts from: what was entered, else the present text, to be worded anew. */
    public String startingBody() {
        return !body.isEmpty() || versions.isEmpty()
                ? body
                : versions.getFirst().body();
    }

    public String startingTitle() {
        return !title.isEmpty() || versions.isEmpty()
                ? title
                : versions.getFirst().title();
    }
}
