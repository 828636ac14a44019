package org.wilcoss.custody.platform;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The club's keys: AES-256-GCM keys that encrypt, of which the newest is used and older ones still decrypt, and one
 * HMAC-SHA256 key for fingerprints of serial numbers, which stays, since fingerprints are compared for equality.
 */
public final class KeyRing {
    private static final String ENCRYPTION = "encryption";
    private static final String SERIAL_INDEX = "serial_index";
    private static final JsonMapper JSON = new JsonMapper();

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private final KeysetHandle encryption;
    private final KeysetHandle serialIndex;

    private KeyRing(KeysetHandle encryption, KeysetHandle serialIndex) {
        this.encryption = encryption;
        this.serialIndex = serialIndex;
    }

    /** A new ring with one key of each kind. */
    public static KeyRing create() {
        try {
            return new KeyRing(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
                    KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws UnusableKeys if it is anything else
     */
    static KeyRing parse(String json, String source) {
        try {
            JsonNode ring = JSON.readTree(json);
            KeyRing read = new KeyRing(part(ring, ENCRYPTION), part(ring, SERIAL_INDEX));
            read.secrets();
            return read;
        } catch (GeneralSecurityException | JacksonException | IllegalStateException malformed) {
            throw UnusableKeys.malformed(source);
        }
    }

    private static KeysetHandle part(JsonNode ring, String name) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(ring.path(name).toString(), InsecureSecretKeyAccess.get());
    }

    /** All keys in the clear: for a file that only its owner can read, or an environment's secret store. */
    String toJson() {
        return JSON.writeValueAsString(Map.of(ENCRYPTION, json(encryption), SERIAL_INDEX, json(serialIndex)));
    }

    /** The same as one line for the variable {@code ENCRYPTION_KEY}. */
    public String toBase64() {
        return Base64.getEncoder().encodeToString(toJson().getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode json(KeysetHandle keys) {
        try {
            return JSON.readTree(TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A ring with one more encryption key, which is used from now on; what older keys encrypted stays readable. */
    public KeyRing rotated() {
        try {
            KeysetHandle.Builder keys = KeysetHandle.newBuilder(encryption)
                    .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId()
                            .makePrimary());
            return new KeyRing(keys.build(), serialIndex);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public Secrets secrets() {
        try {
            return new TinkSecrets(
                    encryption.getPrimitive(RegistryConfiguration.get(), Aead.class),
                    serialIndex.getPrimitive(RegistryConfiguration.get(), PrfSet.class));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(unusable);
        }
    }
}
