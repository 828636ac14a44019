package org.wilcoss.custody.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.database.TestDatabase;
import org.wilcoss.custody.platform.Secrets.Place;

class KeyRingTests {
    private static final Place PLACE = new Place("kits", "serial_number", 7);

    @AutoClose
    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path home = Path.of("");

    @Test
    void decryptsWhatItEncryptedAndOnlyInItsPlace() {
        Secrets secrets = KeyRing.create().secrets();
        String encrypted = secrets.encrypt("SN-0042", PLACE);

        assertThat(encrypted).doesNotContain("0042").isNotEqualTo(secrets.encrypt("SN-0042", PLACE));
        assertThat(secrets.decrypt(encrypted, PLACE)).isEqualTo("SN-0042");
        for (Place other : new Place[] {
            new Place("items", "serial_number", 7), new Place("kits", "code", 7), new Place("kits", "serial_number", 8)
        }) {
            assertThatThrownBy(() -> secrets.decrypt(encrypted, other)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void decryptsAfterARotationWhatWasEncryptedBeforeIt() {
        KeyRing before = KeyRing.create();
        KeyRing after = before.rotated();
        String old = before.secrets().encrypt("SN-1", PLACE);

        assertThat(after.secrets().decrypt(old, PLACE)).isEqualTo("SN-1");
        assertThat(after.secrets().serialIndex("SN-1"))
                .isEqualTo(before.secrets().serialIndex("SN-1"));
        String fresh = after.secrets().encrypt("SN-1", PLACE);
        assertThatThrownBy(() -> before.secrets().decrypt(fresh, PLACE)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({"SN-0042, sn 0042", "ab/12.3, AB123", "ＡＢ１, ab1", "SN-0042, SN0042"})
    void findsASerialHoweverItIsSpelled(String one, String other) {
        Secrets secrets = KeyRing.create().secrets();

        assertThat(secrets.serialIndex(one)).hasSize(32).isEqualTo(secrets.serialIndex(other));
        assertThat(secrets.serialIndex(one)).isNotEqualTo(secrets.serialIndex(other + "9"));
        assertThat(KeyRing.create().secrets().serialIndex(one)).isNotEqualTo(secrets.serialIndex(one));
    }

    @Test
    void keepsTheRingInAFileThatOnlyItsOwnerCanRead() throws IOException {
        KeyRing made = open(home, null);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("keys.json"))))
                .isEqualTo("rw-------");
        assertThat(home).isDirectoryNotContaining("glob:**.new");
        String encrypted = made.secrets().encrypt("SN", PLACE);
        assertThat(open(home, null).secrets().decrypt(encrypted, PLACE)).isEqualTo("SN");
        assertThat(open(home.resolve("elsewhere"), made.toBase64()).secrets().decrypt(encrypted, PLACE))
                .isEqualTo("SN");
    }

    @Test
    void refusesToStartWithoutTheRingOfTheDatabase() {
        open(home, null);

        assertThatExceptionOfType(UnusableKeys.class)
                .isThrownBy(() -> open(home.resolve("empty"), null))
                .withMessageContaining("no key ring")
                .withMessageContaining("ENCRYPTION_KEY");
        assertThat(home.resolve("empty/keys.json")).doesNotExist();
    }

    @Test
    void refusesToStartWithAnotherClubsRing() {
        open(home, null);
        String other = KeyRing.create().toBase64();

        assertThatExceptionOfType(UnusableKeys.class)
                .isThrownBy(() -> open(home, other))
                .withMessageContaining("is not the one")
                .withMessageNotContaining(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense!", "bm9uc2Vuc2U=", "e30=", "eyJlbmNyeXB0aW9uIjp7fSwic2VyaWFsX2luZGV4Ijp7fX0="})
    void refusesToStartWithAMalformedRing(String variable) throws IOException {
        assertThatExceptionOfType(UnusableKeys.class)
                .isThrownBy(() -> open(home, variable))
                .withMessageContaining("ENCRYPTION_KEY cannot be read")
                .withMessageNotContaining(variable);
        Files.writeString(home.resolve("keys.json"), variable);
        assertThatExceptionOfType(UnusableKeys.class)
                .isThrownBy(() -> open(home, null))
                .withMessageContaining("keys.json cannot be read");
    }

    private KeyRing open(Path folder, @Nullable String variable) {
        JdbcClient sql = JdbcClient.create(database.owner());
        return new KeyCheck(new KeyStore(folder, variable), sql).open();
    }
}
