package org.wilcoss.custody.platform;

/** Encrypts values at rest and finds them again without decrypting. */
public interface Secrets {
    /** Encrypts a value so that it only decrypts in the same table, column and row. */
    String encrypt(String plain, Place place);

    /** Decrypts what {@link #encrypt} gave for the same place, under the present key or an older one. */
    String decrypt(String encrypted, Place place);

    /** A keyed fingerprint of a serial number: equal for serials that differ only in case, spaces and punctuation. */
    byte[] serialIndex(String serialNumber);

    /** Where an encrypted value is kept. */
    record Place(String table, String column, long rowId) {}
}
