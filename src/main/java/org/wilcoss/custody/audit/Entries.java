package org.wilcoss.custody.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.audit.Disclosed.State;
import org.wilcoss.custody.ledger.NotInTheLedger;
import org.wilcoss.custody.ledger.Proofs;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Hashes;
import org.wilcoss.custody.platform.Permission;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** One entry with what a reader may know of it: to a stranger what is in the public leaf and no more. */
@Component
public class Entries {
    /** Of people's papers and reasons: for those who manage users. */
    private static final Set<String> FOR_MANAGERS = Set.of("evidence", "guardian_ids", "reason");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;
    private final Proofs proofs;

    Entries(JdbcClient sql, Proofs proofs) {
        this.sql = sql;
        this.proofs = proofs;
    }

    /**
     * One entry, as far as this reader may know it.
     *
     * @param actor null for a stranger
     * @throws NotInTheLedger if there is no entry with this hash
     */
    public Entry find(@Nullable Actor actor, byte[] hash) {
        boolean member = actor != null && actor.may(Permission.SEE_LEDGER);
        Found found = sql.sql(EntryQueries.SELECT + " WHERE e.hash = :hash")
                .param("hash", hash)
                .query((row, n) -> new Found(row.getLong("id"), EntryQueries.row(row), row.getBytes("leaf")))
                .optional()
                .orElseThrow(NotInTheLedger::entry);
        boolean damaged = !Arrays.equals(leafHash(found.leaf()), hash);
        JsonNode leaf = damaged ? MissingNode.getInstance() : JSON.readTree(found.leaf());
        return new Entry(
                member ? found.row() : found.row().forStrangers(),
                new String(found.leaf(), StandardCharsets.UTF_8),
                damaged,
                facts(leaf.path("facts")),
                disclosed(member ? actor : null, found, leaf.path("commitments")),
                proofs.of(hash).orElse(null));
    }

    /** RFC 6962, section 2.1. */
    private static byte[] leafHash(byte[] leaf) {
        MessageDigest digest = Hashes.sha256();
        digest.update((byte) 0);
        return digest.digest(leaf);
    }

    private static SortedMap<String, String> facts(JsonNode facts) {
        var texts = new TreeMap<String, String>();
        facts.propertyStream()
                .forEach(fact -> texts.put(
                        fact.getKey(),
                        fact.getValue().isString()
                                ? fact.getValue().asString()
                                : fact.getValue().toString()));
        return texts;
    }

    private List<Disclosed> disclosed(@Nullable Actor actor, Found found, JsonNode commitments) {
        Map<String, Opened> opened = actor == null ? Map.of() : opened(found.id());
        boolean erased = found.row().act().equals("people.erased") || (actor != null && isErased(found.id()));
        List<Disclosed> all = new ArrayList<>();
        commitments.propertyStream().forEach(each -> {
            String name = each.getKey();
            Opened value = opened.get(name);
            if (actor == null || (FOR_MANAGERS.contains(name) && !actor.may(Permission.MANAGE_USERS))) {
                all.add(new Disclosed(name, State.WITHHELD, null, null));
            } else if (value == null) {
                all.add(new Disclosed(name, erased ? State.ERASED : State.MISSING, null, null));
            } else {
                boolean same = value.hash().equals(each.getValue().asString());
                all.add(new Disclosed(name, same ? State.SHOWN : State.CHANGED, value.value(), value.person()));
            }
        });
        return all;
    }

    private Map<String, Opened> opened(long entryId) {
        return sql.sql("""
                        SELECT d.name, d.value, encode(sha256(d.salt || convert_to(d.value, 'UTF8')), 'hex') AS hash,
                          CASE WHEN d.name LIKE '%athlete\\_id' THEN (SELECT name FROM athletes a WHERE a.id::text = d.value)
                            WHEN d.name LIKE '%\\_id' THEN (SELECT name FROM users u WHERE u.id::text = d.value) END AS person
                        FROM ledger_disclosures d WHERE d.entry_id = :entry
                        """).param("entry", entryId).query((row, n) -> Opened.read(row)).list().stream()
                .collect(Collectors.toMap(Opened::name, each -> each));
    }

    private boolean isErased(long entryId) {
        return sql.sql("SELECT EXISTS (SELECT FROM erasure_entries WHERE entry_id = :entry)")
                .param("entry", entryId)
                .query(Boolean.class)
                .single();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Found(long id, EntryRow row, byte[] leaf) {}

    private record Opened(
            String name,
            String value,
            String hash,
            @Nullable String person) {
        static Opened read(ResultSet row) throws SQLException {
            return new Opened(
                    row.getString("name"), row.getString("value"), row.getString("hash"), row.getString("person"));
        }
    }
}
