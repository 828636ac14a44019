package org.wilcoss.custody.credentials;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A credential that was shown.
 *
 * @param issuer who issued it
 * @param reference its number, or where the paper is
 * @param expiresOn the last day on which it counts; null if it does not expire
 */
public record RecordCredential(
        @NotNull CredentialKind kind,
        @NotBlank @Size(max = 200) String issuer,

        @Nullable @Size(min = 1, max = 200) @Pattern(regexp = ".*\\S.*", message = "must not be blank")
        String reference,

        @NotNull LocalDate issuedOn,
        @Nullable LocalDate expiresOn) {}
