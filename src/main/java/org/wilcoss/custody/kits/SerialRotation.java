package org.wilcoss.custody.kits;

import java.util.List;
import java.util.function.IntConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.Secrets;
import org.wilcoss.custody.platform.Secrets.Place;

/** Encrypts serial numbers anew, after the key ring was given a new key. */
@Component
public class SerialRotation {
    /** Small enough that nobody waits for a batch's row locks. */
    private static final int BATCH = 500;

    private static final String COLUMN = "serial_number";

    private final JdbcClient sql;

    SerialRotation(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Decrypts every serial number of kits and items with whatever key it has and encrypts it with the newest. Each
     * batch is atomic; cut short, it may be repeated and leaves all readable at any time.
     *
     * @param progress hears the number done after each batch
     * @return how many were encrypted anew
     */
    public int reencrypt(Secrets secrets, IntConsumer progress) {
        int kits = reencrypt("kits", secrets, progress);
        return kits + reencrypt("items", secrets, done -> progress.accept(kits + done));
    }

    private int reencrypt(String table, Secrets secrets, IntConsumer progress) {
        int done = 0;
        List<Serial> serials = after(0, table);
        while (!serials.isEmpty()) {
            done += replace(table, serials, secrets);
            progress.accept(done);
            serials = after(serials.getLast().id(), table);
        }
        return done;
    }

    private List<Serial> after(int id, String table) {
        return sql.sql("""
                        SELECT id, serial_number FROM %s
                        WHERE id > :after AND serial_number IS NOT NULL ORDER BY id LIMIT :batch""".formatted(table))
                .param("after", id)
                .param("batch", BATCH)
                .query((row, n) -> new Serial(row.getInt("id"), row.getString(COLUMN)))
                .list();
    }

    /** A serial that was replaced meanwhile stays as it is, since the new one needs nothing. */
    private int replace(String table, List<Serial> serials, Secrets secrets) {
        return sql.sql("""
                        UPDATE %s AS stored SET serial_number = fresh.encrypted
                        FROM unnest(cast(:ids AS integer[]), cast(:before AS text[]), cast(:after AS text[]))
                          AS fresh (id, before, encrypted)
                        WHERE stored.id = fresh.id AND stored.serial_number = fresh.before""".formatted(table))
                .param("ids", serials.stream().map(Serial::id).toArray(Integer[]::new))
                .param("before", serials.stream().map(Serial::encrypted).toArray(String[]::new))
                .param(
                        "after",
                        serials.stream()
                                .map(serial -> serial.anew(new Place(table, COLUMN, serial.id()), secrets))
                                .toArray(String[]::new))
                .update();
    }

    private record Serial(int id, String encrypted) {
        String anew(Place place, Secrets secrets) {
            return secrets.encrypt(secrets.decrypt(encrypted, place), place);
        }
    }
}
