package org.wilcoss.custody.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.erdtman.jcs.JsonCanonicalizer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.Hashes;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records what was done. An entry's leaf is canonical JSON (RFC 8785) of the facts and, for each secret,
 * {@code SHA-256(salt ‖ value)} with a salt of its own, so a leaf can be public and never has to change.
 */
@Component
public class Ledger {
    /** 128 bits, so that a short value cannot be guessed from its commitment. */
    private static final int SALT_BYTES = 16;

    private static final JsonMapper PLAIN = JsonMapper.builder().build();

    private final JdbcClient sql;
    private final SecureRandom random = new SecureRandom();

    Ledger(JdbcClient sql) {
        this.sql = sql;
    }

    /** Makes the entry of a fact; nothing is written. Two calls never give the same entry: salts are random. */
    public Sealed seal(Fact fact) {
        Map<String, String> secrets = fact.secrets();
        var names = secrets.keySet().toArray(String[]::new);
        var values = secrets.values().toArray(String[]::new);
        var salts = new byte[names.length][SALT_BYTES];
        var digests = new TreeMap<String, String>();
        for (int i = 0; i < names.length; i++) {
            random.nextBytes(salts[i]);
            digests.put(
                    names[i], HexFormat.of().formatHex(sha256(salts[i], values[i].getBytes(StandardCharsets.UTF_8))));
        }
        byte[] leaf = canonical(Map.of(
                "act", fact.act(), "at", fact.at().toString(), "commitments", digests, "facts", fact.facts(), "v", 1));
        return new Sealed(fact.act(), leaf, TreeHashes.leaf(leaf), new Sealed.Commitments(names, salts, values));
    }

    /** Writes the entry of a fact, in the caller's transaction: it stands if and only if the act does. */
    public Sealed record(Fact fact) {
        Sealed sealed = seal(fact);
        sql.sql("SELECT ledger_append(" + Sealed.ARGUMENTS + ")")
                .params(sealed.parameters())
                .query(Long.class)
                .single();
        return sealed;
    }

    private static byte[] canonical(Map<String, Object> content) {
        try {
            return new JsonCanonicalizer(PLAIN.writeValueAsBytes(content)).getEncodedUTF8();
        } catch (IOException impossible) {
            throw new IllegalStateException("Jackson wrote JSON that cannot be read", impossible);
        }
    }

    private static byte[] sha256(byte[] first, byte[] second) {
        MessageDigest digest = Hashes.sha256();
        digest.update(first);
        return digest.digest(second);
    }
}
