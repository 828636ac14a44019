package org.wilcoss.custody.platform;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.platform.Secrets.Place;

/**
 * Makes sure that the keys are the ones this database was encrypted with. The database keeps one value encrypted when
 * its first ring was made; a ring that cannot decrypt it is another club's.
 */
public final class KeyCheck {
    private static final Place PLACE = new Place("club_settings", "key_check", 1);
    private static final String VALUE = "these are the keys";

    private final KeyStore store;
    private final JdbcClient sql;

    public KeyCheck(KeyStore store, JdbcClient sql) {
        this.store = store;
        this.sql = sql;
    }

    /**
     * The ring of this database; made and kept if the database never had one.
     *
     * @throws UnusableKeys if the database had one, and it is not there, or is another
     */
    public KeyRing open() {
        Optional<KeyRing> found = store.find();
        if (found.isEmpty() && kept().isPresent()) {
            throw UnusableKeys.missing(store.source());
        }
        KeyRing ring = found.orElseGet(this::make);
        sql.sql("UPDATE club_settings SET key_check = :value WHERE key_check IS NULL")
                .param("value", ring.secrets().encrypt(VALUE, PLACE))
                .update();
        kept().ifPresent(value -> prove(ring, value));
        return ring;
    }

    private KeyRing make() {
        KeyRing ring = KeyRing.create();
        store.save(ring);
        return ring;
    }

    private Optional<String> kept() {
        return sql.sql("SELECT key_check FROM club_settings WHERE key_check IS NOT NULL")
                .query(String.class)
                .optional();
    }

    private void prove(KeyRing ring, String value) {
        if (!opens(ring, value)) {
            throw UnusableKeys.wrong(store.source());
        }
    }

    /** Whether a ring belongs to the database that keeps this value in {@code club_settings.key_check}. */
    public static boolean opens(KeyRing ring, String value) {
        try {
            ring.secrets().decrypt(value, PLACE);
            return true;
        } catch (IllegalStateException otherKeys) {
            return false;
        }
    }
}
