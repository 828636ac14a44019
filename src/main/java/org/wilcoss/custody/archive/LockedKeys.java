package org.wilcoss.custody.archive;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/**
 * The club's keys under a passphrase: AES-256-GCM with a key that PBKDF2 (RFC 8018) derives from it.
 *
 * @param derivation the name of the function, as Java knows it
 * @param salt of the derivation, in Base64, as are the nonce and the ciphertext
 */
record LockedKeys(String derivation, int iterations, String salt, String nonce, String ciphertext) {
    /** OWASP Password Storage Cheat Sheet, 2023: 600,000 rounds of PBKDF2 with HMAC-SHA256. */
    private static final int ITERATIONS = 600_000;

    /** A file that asks for more wants to keep this machine busy. */
    private static final int MOST_ITERATIONS = 100_000_000;

    private static final String DERIVATION = "PBKDF2WithHmacSHA256";
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;
    private static final byte[] PURPOSE = "custody-manager archive keys 1".getBytes(StandardCharsets.UTF_8);

    static LockedKeys lock(ClubKeys keys, Passphrase passphrase) {
        byte[] salt = random(SALT_BYTES);
        byte[] nonce = random(NONCE_BYTES);
        try {
            byte[] plain = JsonMapper.shared().writeValueAsBytes(keys);
            byte[] locked = cipher(Cipher.ENCRYPT_MODE, key(passphrase, salt, ITERATIONS), nonce)
                    .doFinal(plain);
            return new LockedKeys(DERIVATION, ITERATIONS, text(salt), text(nonce), text(locked));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws ArchiveRefused if it is another passphrase */
    ClubKeys unlock(Passphrase passphrase) {
        if (!derivation.equals(DERIVATION) || iterations < 1 || iterations > MOST_ITERATIONS) {
            throw new ArchiveRefused("The keys are locked in a way that this program does not know: use a later one.");
        }
        try {
            byte[] plain = cipher(Cipher.DECRYPT_MODE, key(passphrase, bytes(salt), iterations), bytes(nonce))
                    .doFinal(bytes(ciphertext));
            return JsonMapper.shared().readValue(plain, ClubKeys.class);
        } catch (AEADBadTagException otherPassphrase) {
            throw new ArchiveRefused(
                    "This is not the passphrase of the backup; nothing was changed: try again with the one that it was made with.");
        } catch (GeneralSecurityException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    private static SecretKey key(Passphrase passphrase, byte[] salt, int iterations) throws GeneralSecurityException {
        var specification = new PBEKeySpec(passphrase.characters(), salt, iterations, KEY_BITS);
        return new SecretKeySpec(
                SecretKeyFactory.getInstance(DERIVATION)
                        .generateSecret(specification)
                        .getEncoded(),
                "AES");
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(PURPOSE);
        return cipher;
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }
}
