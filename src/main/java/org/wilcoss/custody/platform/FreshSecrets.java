package org.wilcoss.custody.platform;

/**
 * The secrets of a ring that another process may have given a new key meanwhile: what the ring in hand cannot decrypt is
 * tried once more with the ring as it is kept now.
 */
final class FreshSecrets implements Secrets {
    private final KeyStore store;
    private volatile Secrets current;

    FreshSecrets(KeyStore store, KeyRing ring) {
        this.store = store;
        this.current = ring.secrets();
    }

    @Override
    public String encrypt(String plain, Place place) {
        return current.encrypt(plain, place);
    }

    @Override
    public String decrypt(String encrypted, Place place) {
        try {
            return current.decrypt(encrypted, place);
        } catch (IllegalStateException otherKey) {
            Secrets kept = store.find().orElseThrow(() -> otherKey).secrets();
            String plain = kept.decrypt(encrypted, place);
            current = kept;
            return plain;
        }
    }

    @Override
    public byte[] serialIndex(String serialNumber) {
        return current.serialIndex(serialNumber);
    }
}
