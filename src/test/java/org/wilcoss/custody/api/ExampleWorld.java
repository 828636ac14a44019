package org.wilcoss.custody.api;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.TestTokens;
import org.wilcoss.custody.people.RegisterUser;
import org.wilcoss.custody.people.Tokens;
import org.wilcoss.custody.people.Users;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Role;

/** The people of the document's examples. Ids go on from where the examples have theirs, so that they come out equal. */
final class ExampleWorld {
    private static final Map<String, Integer> LAST_IDS = Map.ofEntries(
            Map.entry("users_id_seq", 40900),
            Map.entry("api_tokens_id_seq", 41300),
            Map.entry("backups_id_seq", 40),
            Map.entry("athletes_id_seq", 40700),
            Map.entry("practices_id_seq", 40800),
            Map.entry("kits_id_seq", 5000),
            Map.entry("custody_events_id_seq", 9000),
            Map.entry("maintenance_events_id_seq", 3000),
            Map.entry("amendments_id_seq", 9500),
            Map.entry("cases_id_seq", 2000),
            Map.entry("case_notices_id_seq", 2100),
            Map.entry("erasures_id_seq", 600),
            Map.entry("signatures_id_seq", 40800),
            Map.entry("attestations_id_seq", 100),
            Map.entry("approval_requests_id_seq", 300),
            Map.entry("imports_id_seq", 1000),
            Map.entry("files_id_seq", 1400),
            Map.entry("consents_id_seq", 1500),
            Map.entry("credentials_id_seq", 1600),
            Map.entry("credential_overrides_id_seq", 1700));

    private final JdbcClient sql;
    private final Map<String, String> tokens = new HashMap<>();
    private final Map<String, Integer> ids = new HashMap<>();

    ExampleWorld(DataSource owner, Users users, Tokens tokenMaker) {
        sql = JdbcClient.create(owner);
        LAST_IDS.forEach(this::goOnFrom);
        sql.sql("UPDATE club_settings SET version = 0").update();
        backUp();
        for (Role role : Role.values()) {
            String name = name(role);
            String email = name.replace(' ', '.').toLowerCase(Locale.ROOT) + "@example.org";
            ids.put(Labels.of(role), users.registerByOperator(new RegisterUser(email, name, role)));
            tokens.put(
                    Labels.of(role),
                    tokenMaker
                            .makeByOperator(email, TestTokens.ofEveryScope("my laptop"))
                            .token());
        }
    }

    private static String name(Role role) {
        return switch (role) {
            case ADMIN -> "Ines Marchetti";
            case ARMORER -> "Otto Brandt";
            case COACH -> "Nadia Haddad";
            case VOLUNTEER -> "Sam Whitlock";
            case PARENT -> "Ruth Adeyemi";
        };
    }

    /** The token of the one person with this role. */
    String token(String role) {
        return Objects.requireNonNull(tokens.get(role));
    }

    /** The id of the one person with this role. */
    int userId(String role) {
        return Objects.requireNonNull(ids.get(role));
    }

    /** Gives the examples' first kit the token that they scan; tokens are random. */
    void printCode() {
        sql.sql("UPDATE kits SET scan_token = 'k3vQy0mT5xW2aJ8rLd1NbA' WHERE id = 5001")
                .update();
    }

    /** Writes the one entry that the examples prove, hash and all as they tell it. */
    void enterIntoTheLedger(String leaf) {
        sql.sql("""
                        WITH entry AS (
                          INSERT INTO ledger_entries (act, leaf, hash)
                          SELECT 'kit.retired', leaf, sha256('\\x00'::bytea || leaf) FROM convert_to(:leaf, 'UTF8') AS leaf
                          RETURNING id)
                        INSERT INTO ledger_pending SELECT id FROM entry
                        """).param("leaf", leaf).update();
    }

    /** A backup that was made by night, which no test waits for. */
    private void backUp() {
        sql.sql("""
                        INSERT INTO backups (id, created_at, origin, file, started_at, finished_at, bytes, row_count, sha256,
                          with_keys, tested_at)
                        VALUES (40, '2026-03-14T03:00:00Z', 'nightly', '/srv/custody/backups/custody-2026-03-14-030000-000.zip',
                          '2026-03-14T03:00:00Z', '2026-03-14T03:00:04Z', 1481236, 31870,
                          '\\x3e0b1a6a6f0d5cf1c2d4d7b9b8a4d6d1c0f1c3c5a7e9f0b1d2c3e4f5a6b7c8d9', true, '2026-03-14T08:31:00Z')
                        ON CONFLICT DO NOTHING""").update();
    }

    private void goOnFrom(String sequence, int last) {
        sql.sql(
                        "SELECT setval(cast(:sequence AS regclass), :last) FROM (SELECT last_value FROM %s) s WHERE last_value <= :last"
                                .formatted(sequence))
                .param("sequence", sequence)
                .param("last", last)
                .query((row, n) -> row.getLong(1))
                .single();
    }
}
