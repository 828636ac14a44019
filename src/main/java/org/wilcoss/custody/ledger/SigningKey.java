package org.wilcoss.custody.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import org.wilcoss.custody.platform.Hashes;

/** An Ed25519 key that signs checkpoints. */
final class SigningKey {
    private static final String ALGORITHM = "Ed25519";
    private static final int PUBLIC_BYTES = 32;
    private static final byte[] TRIAL = {1, 2, 3};

    private final PublicKey open;
    private final PrivateKey secret;

    private SigningKey(PublicKey open, PrivateKey secret) {
        this.open = open;
        this.secret = secret;
    }

    static SigningKey generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new SigningKey(pair.getPublic(), pair.getPrivate());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Reads what {@link #openDer} and {@link #secretDer} gave.
     *
     * @throws GeneralSecurityException if it is something else, or the two do not belong together
     */
    static SigningKey of(byte[] openDer, byte[] secretDer) throws GeneralSecurityException {
        KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
        SigningKey key = new SigningKey(
                factory.generatePublic(new X509EncodedKeySpec(openDer)),
                factory.generatePrivate(new PKCS8EncodedKeySpec(secretDer)));
        Signature check = Signature.getInstance(ALGORITHM);
        check.initVerify(key.open);
        check.update(TRIAL);
        if (!check.verify(key.sign(TRIAL))) {
            throw new GeneralSecurityException("the halves of the key do not belong together");
        }
        return key;
    }

    /** The public half as RFC 8032 encodes it: the end of its DER form. */
    byte[] publicKey() {
        byte[] der = openDer();
        return Arrays.copyOfRange(der, der.length - PUBLIC_BYTES, der.length);
    }

    byte[] openDer() {
        return open.getEncoded();
    }

    byte[] secretDer() {
        return secret.getEncoded();
    }

    byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The key's id under this name: the first four bytes of its hash (C2SP signed-note). */
    static byte[] id(String name, byte[] publicKey) {
        MessageDigest digest = Hashes.sha256();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(digest.digest(typed(publicKey)), Integer.BYTES);
    }

    /** A public key with the byte before it that says Ed25519. */
    static byte[] typed(byte[] publicKey) {
        return ByteBuffer.allocate(1 + PUBLIC_BYTES)
                .put((byte) 1)
                .put(publicKey)
                .array();
    }
}
