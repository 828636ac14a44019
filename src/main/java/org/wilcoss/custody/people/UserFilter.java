package org.wilcoss.custody.people;

import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.Role;

/**
 * Which users a list holds; null asks for all.
 *
 * @param q a part of the name or, for those who may see it, of the e-mail address
 */
public record UserFilter(
        @Nullable String q, @Nullable Role role, @Nullable Boolean isActive) {}
