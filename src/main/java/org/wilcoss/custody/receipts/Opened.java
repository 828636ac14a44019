package org.wilcoss.custody.receipts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.wilcoss.custody.platform.Hashes;
import tools.jackson.databind.JsonNode;

/**
 * A value that a receipt's file discloses.
 *
 * @param salt 16 bytes, hexadecimal
 */
record Opened(String name, String salt, String value) {
    static boolean isWellFormed(JsonNode node) {
        return node.path("name").isString()
                && node.path("salt").isString()
                && node.path("salt").asString().matches("[0-9a-f]{32}")
                && node.path("value").isString();
    }

    static Opened of(JsonNode node) {
        return new Opened(
                node.get("name").asString(),
                node.get("salt").asString(),
                node.get("value").asString());
    }

    /** @throws WrongReceipt if it is not what the entry commits to */
    void prove(JsonNode entry) {
        MessageDigest digest = Hashes.sha256();
        digest.update(HexFormat.of().parseHex(salt));
        String hash = HexFormat.of().formatHex(digest.digest(value.getBytes(StandardCharsets.UTF_8)));
        if (!hash.equals(entry.get("commitments").path(name).asString(""))) {
            throw new WrongReceipt("The disclosed value “%s” was changed: it does not fit the entry.".formatted(name));
        }
    }
}
