package org.wilcoss.custody.cases;

import org.jspecify.annotations.Nullable;

/**
 * Something about a kit that somebody must resolve.
 *
 * @param note what it is, without naming anybody; at most 2,000 characters
 * @param person whom it is about, in the words of where it comes from; at most 500 characters
 */
public record OpenCase(
        int kitId, CaseKind kind, String note, @Nullable String person) {}
