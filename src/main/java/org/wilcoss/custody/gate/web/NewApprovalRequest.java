package org.wilcoss.custody.gate.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.gate.AskOffSite;
import org.wilcoss.custody.kits.KitReference;
import org.wilcoss.custody.signatures.Signature;
import org.wilcoss.custody.signatures.SigningDevice;
import org.wilcoss.custody.signatures.Strokes;

/** A request to take a kit off the premises. The kit is named in exactly one of three ways; the holder signs. */
record NewApprovalRequest(
        @Nullable @Positive Integer kitId,
        @Nullable @Size(min = 1, max = 50) String kitCode,
        @Nullable @Size(min = 1, max = 100) String scanToken,
        @Nullable @Positive Integer holderId,
        @Nullable @Positive Integer athleteId,
        @NotNull @NotBlank @Size(max = 500) String destination,
        @NotNull Instant expectedReturnDate,
        @NotNull @AssertTrue(message = TICK) Boolean unloaded,
        @NotNull @AssertTrue(message = TICK) Boolean flagIn,
        @NotNull @AssertTrue(message = TICK) Boolean casedLocked,
        @NotNull @Positive Integer attestationId,
        @NotNull @AssertTrue(message = "has to be accepted") Boolean attestationAccepted,
        @Nullable @Size(min = 1, max = 200) String typedName,
        @Nullable @Size(min = 1, max = 200) List<@NotNull List<@NotNull List<@NotNull Integer>>> strokes) {
    private static final String TICK = "has to be promised";

    AskOffSite command(SigningDevice device) {
        return new AskOffSite(
                KitReference.of(kitId, kitCode, scanToken),
                holderId,
                athleteId,
                destination.strip(),
                expectedReturnDate,
                attestationId,
                Signature.of(typedName, strokes == null ? null : new Strokes(strokes)),
                device);
    }
}
