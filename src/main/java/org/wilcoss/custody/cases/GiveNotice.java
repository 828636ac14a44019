package org.wilcoss.custody.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was told of a case.
 *
 * @param told the agency or the person; at most 200 characters
 * @param toldAt when; null for now
 * @param reference under which they keep it; at most 200 characters
 */
public record GiveNotice(
        int caseId,
        String told,
        @Nullable Instant toldAt,
        @Nullable String reference) {}
