package org.wilcoss.custody.credentials;

import jakarta.validation.constraints.NotNull;
import org.wilcoss.custody.platform.Role;

/** What is to happen when somebody with this role has no such credential. */
public record SetRequirement(
        @NotNull CredentialKind kind,
        @NotNull Role role,
        @NotNull Consequence consequence) {}
