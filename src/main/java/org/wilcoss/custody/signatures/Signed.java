package org.wilcoss.custody.signatures;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.Hashes;

/**
 * What is signed.
 *
 * @param purpose of the signature: to accept a text, or events
 * @param attestationId the version of the text that was accepted; null if none was
 * @param hash SHA-256 of the text, or of the events' entry hashes in the order of the events' ids, hexadecimal
 * @param events each as {@code id:kit_id}, in the order of their ids, with spaces between; null if it is a text
 * @param kitIds the kits whose events these are
 */
public record Signed(
        String purpose,
        @Nullable Integer attestationId,
        String hash,
        @Nullable String events,
        List<Integer> kitIds) {
    public Signed {
        kitIds = List.copyOf(kitIds);
    }

    /** A version of an attestation's text. */
    public static Signed attestation(int attestationId, String text) {
        return new Signed("attestation", attestationId, hex(Hashes.sha256(text)), null, List.of());
    }

    /** Custody events, in the order of their ids. */
    static Signed events(List<AcceptableEvent> events) {
        MessageDigest digest = Hashes.sha256();
        events.forEach(event -> digest.update(HexFormat.of().parseHex(event.ledgerHash())));
        return new Signed(
                "acceptance",
                null,
                hex(digest.digest()),
                events.stream().map(event -> event.id() + ":" + event.kitId()).collect(Collectors.joining(" ")),
                events.stream().map(AcceptableEvent::kitId).distinct().sorted().toList());
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
