package org.wilcoss.custody.gate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.kits.KitReference;
import org.wilcoss.custody.signatures.Signature;
import org.wilcoss.custody.signatures.SigningDevice;

/**
 * A wish to take a kit off the premises.
 *
 * @param holderId who will take it and answer for it; null for whoever asks
 * @param athleteId whom it is for, if for an athlete
 * @param attestationId the version of the text that the holder accepted
 * @param signature the holder's, under that text
 */
public record AskOffSite(
        KitReference kit,
        @Nullable Integer holderId,
        @Nullable Integer athleteId,
        String destination,
        Instant expectedReturnDate,
        int attestationId,
        Signature signature,
        SigningDevice device) {}
