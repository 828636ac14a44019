package org.wilcoss.custody.erasures;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who can be erased.
 *
 * @param email null for an athlete
 */
public record PersonToErase(
        PersonKind kind, int id, String name, @Nullable String email) {}
