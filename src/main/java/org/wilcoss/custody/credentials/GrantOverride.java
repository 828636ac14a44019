package org.wilcoss.custody.credentials;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * An admin answers for somebody's not having a credential.
 *
 * @param reason why, without naming the person
 * @param days for how many days from today on
 */
public record GrantOverride(
        @NotNull CredentialKind kind,
        @NotBlank @Size(max = 500) String reason,
        @NotNull @Min(1) @Max(366) Integer days) {}
