package org.wilcoss.custody.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.Scope;

/**
 * A token to make.
 *
 * @param name what it is for, to know it again when it is to be revoked
 * @param expiresAt null for a year from now
 * @param scopes null for reading and writing
 */
public record MakeToken(
        @NotBlank @Size(max = 100) String name,
        @Nullable Instant expiresAt,
        @Nullable @Size(min = 1) Set<@NotNull Scope> scopes) {}
