package org.wilcoss.custody.archive;

import java.text.Normalizer;

/** What locks the keys in a backup. It is the same however a keyboard composes its accents. */
public final class Passphrase {
    /** NIST SP 800-63B, section 3.1.1.2, for a secret that stands alone; the file can be tried offline. */
    public static final int SHORTEST = 15;

    private final char[] characters;

    public Passphrase(CharSequence text) {
        this.characters = Normalizer.normalize(text, Normalizer.Form.NFKC).toCharArray();
    }

    /**
     * This, if it is fit to lock something with.
     *
     * @throws ArchiveRefused if it is too short
     */
    public Passphrase strongEnough() {
        if (characters.length < SHORTEST) {
            throw new ArchiveRefused(
                    "The passphrase is too short, since whoever has the file may try as many as they like: take at least %d characters, such as five words."
                            .formatted(SHORTEST));
        }
        return this;
    }

    char[] characters() {
        return characters.clone();
    }

    @Override
    public String toString() {
        return "Passphrase[hidden]";
    }
}
