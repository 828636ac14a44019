package org.wilcoss.custody.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys that this program can sign checkpoints with, the oldest first. Older ones stay, since the first checkpoint
 * after a rotation is signed by the key before as well.
 */
record SigningKeys(List<SigningKey> keys) {
    private static final JsonMapper JSON = new JsonMapper();

    SigningKeys {
        keys = List.copyOf(keys);
    }

    static SigningKeys create() {
        return new SigningKeys(List.of(SigningKey.generate()));
    }

    /** These and a new one. */
    SigningKeys rotated() {
        List<SigningKey> more = new ArrayList<>(keys);
        more.add(SigningKey.generate());
        return new SigningKeys(more);
    }

    SigningKey newest() {
        return keys.getLast();
    }

    Optional<SigningKey> find(byte[] publicKey) {
        return keys.stream()
                .filter(key -> Arrays.equals(key.publicKey(), publicKey))
                .findFirst();
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws UnusableLedgerKey if it is anything else
     */
    static SigningKeys parse(String json, String source) {
        try {
            List<SigningKey> read = new ArrayList<>();
            for (Written written : JSON.readValue(json, Written[].class)) {
                read.add(written.key());
            }
            if (!read.isEmpty()) {
                return new SigningKeys(read);
            }
        } catch (JacksonException | GeneralSecurityException | IllegalArgumentException malformed) {
            throw UnusableLedgerKey.malformed(source);
        }
        throw UnusableLedgerKey.malformed(source);
    }

    /** All keys in the clear: for a file that only its owner can read, or an environment's secret store. */
    String toJson() {
        return JSON.writeValueAsString(keys.stream()
                .map(key -> Map.of(
                        "public", SignedNote.base64(key.openDer()), "private", SignedNote.base64(key.secretDer())))
                .toList());
    }

    /** The same as one line for the variable {@code LEDGER_KEY}. */
    String toBase64() {
        return SignedNote.base64(toJson().getBytes(StandardCharsets.UTF_8));
    }

    private record Written(
            @JsonProperty("public") @Nullable String open,
            @JsonProperty("private") @Nullable String secret) {
        SigningKey key() throws GeneralSecurityException {
            if (open == null || secret == null) {
                throw new GeneralSecurityException("half of the key is missing");
            }
            return SigningKey.of(
                    Base64.getDecoder().decode(open), Base64.getDecoder().decode(secret));
        }
    }
}
