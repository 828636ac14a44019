package org.wilcoss.custody.attestations;

import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wilcoss.custody.ledger.Fact;
import org.wilcoss.custody.ledger.Ledger;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.ChangedSinceRead;
import org.wilcoss.custody.platform.Conditions;
import org.wilcoss.custody.platform.Cursor;
import org.wilcoss.custody.platform.Hashes;
import org.wilcoss.custody.platform.Moments;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Slice;

/** Writes and reads versions of the text. The highest version is the one to be accepted; the club's counsel words it. */
@Service
public class Attestations {
    private static final String SORT = "-id";

    private static final String SELECT = """
            SELECT a.id, a.version, a.title, a.body, a.body_hash, a.written_at, u.name AS written_by,
              a.version = (SELECT max(version) FROM attestations) AS current
            FROM attestations a JOIN users u ON u.id = a.written_by_id
            """;

    private static final String WRITE = """
            INSERT INTO attestations (version, title, body, body_hash, written_at, written_by_id, entry_hash)
            VALUES (:version, :title, :body, :hash, :now, :actor, :entry) RETURNING id
            """;

    private final JdbcClient sql;
    private final Ledger ledger;
    private final Clock clock;

    Attestations(JdbcClient sql, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** One page of the versions, newest first. */
    public Slice<AttestationRow> list(PageRequest page) {
        Conditions conditions = new Conditions();
        if (page.after() != null) {
            conditions.and(
                    "a.id < :after", "after", Cursor.decode(page.after(), SORT).id());
        }
        List<AttestationRow> rows = sql.sql(
                        SELECT + conditions.where() + " ORDER BY a.id DESC LIMIT :limit OFFSET :offset")
                .params(conditions.values())
                .param("limit", page.limit() + 1)
                .param("offset", page.offset())
                .query((row, n) -> AttestationRow.read(row))
                .list();
        Slice<AttestationRow> slice = Slice.cut(rows, page.limit(), last -> new Cursor(SORT, "", last.id()));
        return page.count() ? slice.withTotal(count()) : slice;
    }

    /** The version to be accepted now; empty if none was written yet. */
    public Optional<AttestationRow> current() {
        return sql.sql(SELECT + "ORDER BY a.version DESC LIMIT 1")
                .query((row, n) -> AttestationRow.read(row))
                .optional();
    }

    /**
     * One version.
     *
     * @throws NotFound if there is none
     */
    public AttestationRow find(int id) {
        return sql.sql(SELECT + "WHERE a.id = :id")
                .param("id", id)
                .query((row, n) -> AttestationRow.read(row))
                .optional()
                .orElseThrow(() -> new NotFound("attestation"));
    }

    /**
     * Writes the next version, with its ledger entry. What was accepted before stays what it was.
     *
     * @return its id
     * @throws ChangedSinceRead if somebody else writes one at the same time
     */
    @Transactional
    public int write(Actor actor, String title, String body) {
        actor.mustBeAllowed(Permission.WRITE_ATTESTATIONS);
        int version = sql.sql("SELECT coalesce(max(version), 0) + 1 FROM attestations")
                .query(Integer.class)
                .single();
        Instant now = clock.instant();
        byte[] entry = ledger.record(Fact.of("attestation.written", now, actor.id())
                        .with("version", version)
                        .with("title", title)
                        .with("body_sha256", HexFormat.of().formatHex(Hashes.sha256(body))))
                .hash();
        try {
            return insert(actor, title, body, version, now, entry);
        } catch (DuplicateKeyException writtenAtOnce) {
            throw new ChangedSinceRead("attestation");
        }
    }

    private int insert(Actor actor, String title, String body, int version, Instant now, byte[] entry) {
        return sql.sql(WRITE)
                .param("version", version)
                .param("title", title)
                .param("body", body)
                .param("hash", Hashes.sha256(body))
                .param("now", Moments.toSql(now))
                .param("actor", actor.id())
                .param("entry", entry)
                .query(Integer.class)
                .single();
    }

    private long count() {
        return sql.sql("SELECT count(*) FROM attestations").query(Long.class).single();
    }
}
