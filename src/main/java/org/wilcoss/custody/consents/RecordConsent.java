package org.wilcoss.custody.consents;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A consent that was signed.
 *
 * @param signerId who signed, if a guardian who is a user
 * @param signerName who signed, if anybody else
 * @param scope what it allows, in the words of the paper
 * @param signedOn the day of the signature, on the club's calendar
 * @param expiresOn the last day on which it counts
 * @param reference where the paper is filed, or what else proves it
 */
public record RecordConsent(
        @NotNull ConsentKind kind,
        @Nullable Integer signerId,

        @Nullable @Size(min = 1, max = 200) @Pattern(regexp = ".*\\S.*", message = "must not be blank")
        String signerName,

        @NotBlank @Size(max = 1000) String scope,
        @NotNull LocalDate signedOn,
        @NotNull LocalDate expiresOn,
        @NotBlank @Size(max = 500) String reference) {}
