package org.wilcoss.custody.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Writes notes and the keys that verify them (C2SP signed-note). */
final class SignedNote {
    private SignedNote() {}

    /**
     * Signs a text.
     *
     * @param text ends in a newline and has no other control character
     * @param name of the keys: has no space and no plus
     */
    static String sign(String text, String name, List<SigningKey> keys) {
        StringBuilder note = new StringBuilder(text).append('\n');
        for (SigningKey key : keys) {
            byte[] signature = key.sign(text.getBytes(StandardCharsets.UTF_8));
            byte[] line = ByteBuffer.allocate(Integer.BYTES + signature.length)
                    .put(SigningKey.id(name, key.publicKey()))
                    .put(signature)
                    .array();
            note.append("— %s %s\n".formatted(name, base64(line)));
        }
        return note.toString();
    }

    /** A public key in the form in which it is handed to those who verify: {@code name+id+base64}. */
    static String verifierKey(String name, byte[] publicKey) {
        return "%s+%s+%s"
                .formatted(
                        name,
                        HexFormat.of().formatHex(SigningKey.id(name, publicKey)),
                        base64(SigningKey.typed(publicKey)));
    }

    /** The text of a checkpoint (C2SP tlog-checkpoint), without extension lines. */
    static String checkpointText(String origin, long size, byte[] root) {
        return "%s\n%d\n%s\n".formatted(origin, size, base64(root));
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
