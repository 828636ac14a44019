package org.wilcoss.custody.ledger;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The checkpoints that were signed. Each is committed with all that it covers before anybody can read it. */
@Component
public class Checkpoints {
    private final JdbcClient sql;

    Checkpoints(JdbcClient sql) {
        this.sql = sql;
    }

    /** The newest one; none if the program has never served on this database. */
    public Optional<Checkpoint> latest() {
        return sql.sql("SELECT size, note, signed_at FROM ledger_checkpoints ORDER BY size DESC LIMIT 1")
                .query((row, n) -> Checkpoint.of(row))
                .optional();
    }

    /** The keys that verify checkpoints, the oldest first, each as {@code name+id+base64} (C2SP signed-note). */
    public List<String> verifierKeys() {
        return sql.sql("SELECT origin, public_key FROM ledger_origin, ledger_keys ORDER BY number")
                .query((row, n) -> SignedNote.verifierKey(row.getString("origin"), row.getBytes("public_key")))
                .list();
    }
}
