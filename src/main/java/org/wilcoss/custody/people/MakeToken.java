package org.wilcoss.custody.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token to make.
 *
 * @param name what it is for, to know it again when it is to be revoked
 * @param expiresAt null for a year from now
 */
public record MakeToken(
        @NotBlank @Size(max = 100) String name, @Nullable Instant expiresAt) {}
