package org.wilcoss.custody.verification;

import java.util.List;
import java.util.Objects;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wilcoss.custody.ledger.Sequencer;
import org.wilcoss.custody.people.RegisterUser;
import org.wilcoss.custody.people.Users;
import org.wilcoss.custody.platform.Role;

/** Many entries at once, each with a custody event and three secrets, as the role that owns the tables. */
final class FilledLog {
    private static final List<String> FILL = List.of("""
            CREATE TEMP TABLE drawn AS
            SELECT 1 + n %% 1000 AS kit, 1 + n / 1000 AS sequence, uuid_send(gen_random_uuid()) AS salt1,
              uuid_send(gen_random_uuid()) AS salt2, uuid_send(gen_random_uuid()) AS salt3,
              '2026-01-01Z'::timestamptz + n * interval '1 minute' AS at FROM generate_series(0, %d - 1) AS n
            """, """
            CREATE TEMP TABLE sealed AS
            SELECT nextval('ledger_entries_id_seq') AS id, drawn.*, convert_to(format(
              '{"act":"custody.check_out","at":"%1$s","commitments":{"actor_id":"%2$s","notes":"%3$s","user_id":"%4$s"},"facts":{"kit_id":%5$s,"occurred_at":"%1$s","off_site":false,"sequence":%6$s},"v":1}',
              to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
              encode(sha256(salt1 || '1'::bytea), 'hex'), encode(sha256(salt2 || 'for practice'::bytea), 'hex'),
              encode(sha256(salt3 || '1'::bytea), 'hex'), kit, sequence), 'UTF8') AS leaf FROM drawn
            """, """
            INSERT INTO ledger_entries (id, act, leaf, hash)
            SELECT id, 'custody.check_out', leaf, sha256('\\x00'::bytea || leaf) FROM sealed ORDER BY id
            """, "CREATE INDEX ON sealed (id)", """
            INSERT INTO ledger_disclosures (entry_id, name, salt, value)
            SELECT id, d.name, d.salt, d.value FROM sealed, LATERAL (VALUES ('actor_id', salt1, '1'),
              ('notes', salt2, 'for practice'), ('user_id', salt3, '1')) AS d (name, salt, value) ORDER BY id
            """, """
            INSERT INTO kits (id, code, description, scan_token) SELECT n, 'KIT-' || n, 'Air rifle', 'token-' || n
            FROM generate_series(1, 1000) AS n
            """, """
            INSERT INTO custody_events (kit_id, sequence, event_type, user_id, recorded_by_id, notes, occurred_at,
              request_hash, entry_hash)
            SELECT kit, sequence, 'check_out', 1, 1, 'for practice', at, ''::bytea, sha256('\\x00'::bytea || leaf)
            FROM sealed
            """);

    private FilledLog() {}

    /**
     * Fills and sequences a log in which nothing is yet.
     *
     * @param owner on one connection
     * @param batch how many entries come under one checkpoint, at most 10,000
     */
    static void fill(JdbcTemplate owner, ConfigurableApplicationContext program, int entries, int batch) {
        program.getBean(Users.class).registerByOperator(new RegisterUser("ada@example.org", "Ada Admin", Role.ADMIN));
        owner.execute(FILL.getFirst().formatted(entries));
        FILL.subList(1, FILL.size()).forEach(owner::execute);
        long first = Objects.requireNonNull(owner.queryForObject("SELECT min(id) FROM sealed", Long.class));
        for (long id = first; id < first + entries; id += batch) {
            owner.update(
                    "INSERT INTO ledger_pending SELECT id FROM sealed WHERE id >= ? AND id < ? ORDER BY id",
                    id,
                    id + batch);
            program.getBean(Sequencer.class).sequence();
        }
        owner.execute("DROP TABLE drawn, sealed");
    }
}
