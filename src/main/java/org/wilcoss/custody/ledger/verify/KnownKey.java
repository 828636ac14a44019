package org.wilcoss.custody.ledger.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** An Ed25519 key that is trusted under a name (C2SP signed-note). */
public final class KnownKey {
    private static final byte ED25519 = 1;
    private static final int KEY_BYTES = 32;

    /** What DER puts before the 32 bytes of an Ed25519 key (RFC 8410, section 4). */
    private static final byte[] DER_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final int id;
    private final PublicKey key;

    private KnownKey(String name, int id, PublicKey key) {
        this.name = name;
        this.id = id;
        this.key = key;
    }

    /**
     * The key under this name.
     *
     * @throws Unproven if these are not the 32 bytes of an Ed25519 key, or the name cannot be one
     */
    public static KnownKey of(String name, byte[] publicKey) {
        if (publicKey.length != KEY_BYTES || !Note.isName(name)) {
            throw new Unproven("this is no Ed25519 key with a name");
        }
        byte[] digest = Hash.digest((name + "\n").getBytes(StandardCharsets.UTF_8), new byte[] {ED25519}, publicKey);
        byte[] der = ByteBuffer.allocate(DER_PREFIX.length + KEY_BYTES)
                .put(DER_PREFIX)
                .put(publicKey)
                .array();
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
            return new KnownKey(name, ByteBuffer.wrap(digest).getInt(), key);
        } catch (GeneralSecurityException malformed) {
            throw new Unproven("this is no Ed25519 key");
        }
    }

    /**
     * Reads a key as it is handed on: {@code name+id+base64}.
     *
     * @throws Unproven if it is not well-formed, or the id is not the key's
     */
    public static KnownKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new Unproven("a key is written name+id+base64");
        }
        byte[] typed = Text.decoded(parts[2]);
        if (typed.length != KEY_BYTES + 1 || typed[0] != ED25519) {
            throw new Unproven("only Ed25519 keys are known here");
        }
        KnownKey key = of(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!HexFormat.of().toHexDigits(key.id).equals(parts[1])) {
            throw new Unproven("a key's id does not belong to it");
        }
        return key;
    }

    String name() {
        return name;
    }

    /** The 32 bytes of the key. */
    byte[] bytes() {
        byte[] der = key.getEncoded();
        return Arrays.copyOfRange(der, der.length - KEY_BYTES, der.length);
    }

    boolean is(String otherName, int otherId) {
        return id == otherId && name.equals(otherName);
    }

    boolean verifies(String text, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }
}
