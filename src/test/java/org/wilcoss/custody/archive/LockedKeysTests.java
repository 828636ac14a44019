package org.wilcoss.custody.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.wilcoss.custody.platform.KeyRing;

class LockedKeysTests {
    private static final Passphrase RIGHT = new Passphrase("correct horse battery staple");

    private final ClubKeys keys = new ClubKeys(KeyRing.create().toBase64(), "bGVkZ2Vy");
    private final LockedKeys locked = LockedKeys.lock(keys, RIGHT);

    @Test
    void opensWithItsPassphraseOnly() {
        assertThat(locked.unlock(RIGHT)).isEqualTo(keys);
        assertThatThrownBy(() -> locked.unlock(new Passphrase("correct horse battery stable")))
                .isInstanceOf(ArchiveRefused.class)
                .hasMessageContaining("not the passphrase");
    }

    @Test
    void holdsNothingOfTheKeysInTheClear() {
        assertThat(locked.toString()).doesNotContain(keys.encryption().substring(10, 40));
        assertThat(LockedKeys.lock(keys, RIGHT).ciphertext()).isNotEqualTo(locked.ciphertext());
    }

    @Test
    void takesAnAccentHoweverItIsComposed() {
        LockedKeys accented = LockedKeys.lock(keys, new Passphrase("caf\u00e9 au lait, s'il vous"));
        assertThat(accented.unlock(new Passphrase("cafe\u0301 au lait, s'il vous")))
                .isEqualTo(keys);
    }

    @Test
    void refusesAPassphraseThatCanBeGuessed() {
        assertThatThrownBy(() -> new Passphrase("12345678901234").strongEnough())
                .isInstanceOf(ArchiveRefused.class)
                .hasMessageContaining("15 characters");
    }

    @Test
    void refusesAFileThatWouldKeepTheMachineBusy() {
        var endless = new LockedKeys(
                locked.derivation(), Integer.MAX_VALUE, locked.salt(), locked.nonce(), locked.ciphertext());
        assertThatThrownBy(() -> endless.unlock(RIGHT)).isInstanceOf(ArchiveRefused.class);
    }
}
