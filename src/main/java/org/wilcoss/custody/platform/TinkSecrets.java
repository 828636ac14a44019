package org.wilcoss.custody.platform;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;

/** {@link Secrets} by Google Tink; what is encrypted is Base64 of Tink's own format, which names the key. */
final class TinkSecrets implements Secrets {
    private static final int INDEX_BYTES = 32;

    private final Aead encryption;
    private final PrfSet index;

    TinkSecrets(Aead encryption, PrfSet index) {
        this.encryption = encryption;
        this.index = index;
    }

    @Override
    public String encrypt(String plain, Place place) {
        try {
            byte[] encrypted = encryption.encrypt(plain.getBytes(StandardCharsets.UTF_8), associated(place));
            return Base64.getEncoder().encodeToString(encrypted);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("cannot encrypt " + place, failure);
        }
    }

    @Override
    public String decrypt(String encrypted, Place place) {
        try {
            byte[] plain = encryption.decrypt(Base64.getDecoder().decode(encrypted), associated(place));
            return new String(plain, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException failure) {
            throw new IllegalStateException("cannot decrypt " + place, failure);
        }
    }

    @Override
    public byte[] serialIndex(String serialNumber) {
        String normal = Normalizer.normalize(serialNumber, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
        try {
            return index.computePrimary(normal.getBytes(StandardCharsets.UTF_8), INDEX_BYTES);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("cannot index a serial number", failure);
        }
    }

    /** Ambiguity-free: no table's or column's name holds a NUL. */
    private static byte[] associated(Place place) {
        return (place.table() + '\0' + place.column() + '\0' + place.rowId()).getBytes(StandardCharsets.UTF_8);
    }
}
