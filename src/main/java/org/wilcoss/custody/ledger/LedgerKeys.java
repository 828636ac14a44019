package org.wilcoss.custody.ledger;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys that checkpoints are signed with, as the ledger recorded them: the first when the log began, each later one by
 * an entry. The log begins, under its origin for ever, when this is first made on an empty database.
 */
@Component
public class LedgerKeys {
    private static final String ROTATED = "ledger.key_rotated";

    private final JdbcClient sql;
    private final Ledger ledger;
    private final SigningKeyStore store;
    private final Clock clock;
    private volatile SigningKeys keys;

    /** @throws UnusableLedgerKey if the keys that are kept are not this log's */
    LedgerKeys(JdbcClient sql, Ledger ledger, SigningKeyStore store, Origin origin, Clock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.store = store;
        this.clock = clock;
        Optional<SigningKeys> found = store.find();
        if (found.isEmpty() && !recorded().isEmpty()) {
            throw UnusableLedgerKey.missing(store.source());
        }
        this.keys = found.orElseGet(this::make);
        if (recorded().isEmpty()) {
            begin(origin.of(keys.newest().publicKey()));
        }
        follow();
    }

    private SigningKeys make() {
        SigningKeys fresh = SigningKeys.create();
        store.save(fresh);
        return fresh;
    }

    private void begin(String origin) {
        byte[] root = TreeHashes.empty();
        SigningKey first = keys.newest();
        sql.sql("SELECT ledger_begin(:origin, :key, :root, :note)")
                .param("origin", origin)
                .param("key", first.publicKey())
                .param("root", root)
                .param("note", SignedNote.sign(SignedNote.checkpointText(origin, 0, root), origin, List.of(first)))
                .query(Boolean.class)
                .single();
    }

    /** Records the newest key if it is not yet; refuses keys that could not have signed the last checkpoint. */
    private void follow() {
        List<byte[]> recorded = recorded();
        byte[] newest = keys.newest().publicKey();
        if (keys.find(recorded.getLast()).isEmpty()) {
            throw UnusableLedgerKey.wrong(store.source());
        }
        if (Arrays.equals(recorded.getLast(), newest)) {
            return;
        }
        if (recorded.stream().anyMatch(key -> Arrays.equals(key, newest))) {
            throw UnusableLedgerKey.wrong(store.source());
        }
        record(recorded.getLast(), newest);
    }

    private void record(byte[] before, byte[] next) {
        Sealed entry = ledger.seal(Fact.ofProgram(ROTATED, clock.instant())
                .with("old_public_key", SignedNote.base64(before))
                .with("new_public_key", SignedNote.base64(next)));
        try {
            sql.sql("SELECT ledger_rotate_key(:key, " + Sealed.ARGUMENTS + ")")
                    .param("key", next)
                    .params(entry.parameters())
                    .query(Integer.class)
                    .single();
        } catch (DuplicateKeyException recordedByAnother) {
            if (!Arrays.equals(recorded().getLast(), next)) {
                throw recordedByAnother;
            }
        }
    }

    /**
     * Makes a new key, which signs from the entry on that records it; that checkpoint is signed by both.
     *
     * @return the value that {@code LEDGER_KEY} must be given for that, if the keys are there; then nothing was changed.
     *     Empty if it is done
     * @throws UnusableLedgerKey if the keys cannot be kept
     */
    public Optional<String> rotate() {
        SigningKeys rotated = keys.rotated();
        if (store.isVariable()) {
            return Optional.of(rotated.toBase64());
        }
        store.save(rotated);
        keys = rotated;
        follow();
        return Optional.empty();
    }

    /** All keys in the clear, as one line for the variable {@code LEDGER_KEY}. */
    public String toBase64() {
        return keys.toBase64();
    }

    /**
     * The key with this public half, if need be from where another instance has put it meanwhile.
     *
     * @throws UnusableLedgerKey if there is none
     */
    SigningKey find(byte[] publicKey) {
        return keys.find(publicKey).orElseGet(() -> {
            keys = store.find().orElse(keys);
            return keys.find(publicKey).orElseThrow(() -> UnusableLedgerKey.wrong(store.source()));
        });
    }

    private List<byte[]> recorded() {
        return sql.sql("SELECT public_key FROM ledger_keys ORDER BY number")
                .query((row, n) -> row.getBytes(1))
                .list();
    }
}
