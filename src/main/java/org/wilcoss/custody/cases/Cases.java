package org.wilcoss.custody.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.wilcoss.custody.ledger.Fact;
import org.wilcoss.custody.ledger.Ledger;
import org.wilcoss.custody.ledger.Sealed;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Moments;
import org.wilcoss.custody.platform.Permission;

/** Opens and resolves cases, each act with its ledger entry. */
@Service
public class Cases {
    /** Keeps one entry of the ledger well below the 64 KiB that a tile can hold. */
    private static final int BATCH = 100;

    private static final String OPEN = """
            INSERT INTO cases (id, kit_id, kind, note, person, opened_at, opened_by_id, entry_hash)
            SELECT c.id, c.kit_id, cast(c.kind AS casekind), c.note, c.person, :now, :actor, :entry
            FROM unnest(cast(:ids AS integer[]), cast(:kits AS integer[]), cast(:kinds AS text[]),
              cast(:notes AS text[]), cast(:people AS text[])) AS c (id, kit_id, kind, note, person)
            """;

    private static final String RESOLVE = """
            WITH resolved AS (
              UPDATE cases SET resolved_at = :now, resolved_by_id = :actor, resolution = :resolution,
                resolution_hash = :entry_hash
              WHERE id = :id AND resolved_at IS NULL
              RETURNING id
            ), entry AS (
              SELECT ledger_append(%s) FROM resolved
            )
            SELECT resolved.id FROM resolved, entry
            """.formatted(Sealed.ARGUMENTS);

    private final JdbcClient sql;
    private final CaseQueries queries;
    private final Ledger ledger;
    private final Clock clock;

    Cases(JdbcClient sql, CaseQueries queries, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.queries = queries;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Opens cases within the caller's transaction: three statements and one entry for each hundred. */
    public void openWithin(Actor actor, List<OpenCase> cases) {
        for (int from = 0; from < cases.size(); from += BATCH) {
            openBatch(actor, cases.subList(from, Math.min(from + BATCH, cases.size())));
        }
    }

    private void openBatch(Actor actor, List<OpenCase> cases) {
        List<Integer> ids = sql.sql("SELECT nextval('cases_id_seq') FROM generate_series(1, :count)")
                .param("count", cases.size())
                .query((row, n) -> row.getInt(1))
                .list();
        Instant now = clock.instant();
        Fact fact = Fact.of("case.opened", now, actor.id())
                .with("case_ids", ids)
                .with("kit_ids", cases.stream().map(OpenCase::kitId).toList())
                .with(
                        "kinds",
                        cases.stream().map(each -> Labels.of(each.kind())).toList());
        for (int i = 0; i < ids.size(); i++) {
            fact.secret("note_" + ids.get(i), cases.get(i).note());
            fact.secret("person_" + ids.get(i), cases.get(i).person());
        }
        sql.sql(OPEN)
                .param("now", Moments.toSql(now))
                .param("actor", actor.id())
                .param("entry", ledger.record(fact).hash())
                .param("ids", ids.toArray(Integer[]::new))
                .param("kits", cases.stream().map(OpenCase::kitId).toArray(Integer[]::new))
                .param(
                        "kinds",
                        cases.stream().map(each -> Labels.of(each.kind())).toArray(String[]::new))
                .param("notes", cases.stream().map(OpenCase::note).toArray(String[]::new))
                .param("people", cases.stream().map(OpenCase::person).toArray(String[]::new))
                .update();
    }

    /**
     * Records what became of a case; nothing but the case is changed.
     *
     * @param resolution what was found and done
     * @throws CaseResolved if somebody was first
     */
    public void resolve(Actor actor, int id, String resolution) {
        actor.mustBeAllowed(Permission.RESOLVE_CASES);
        CaseRow known = queries.find(id);
        Instant now = clock.instant();
        Sealed entry = ledger.seal(Fact.of("case.resolved", now, actor.id())
                .with("case_id", id)
                .with("kit_id", known.kitId())
                .secret("resolution", resolution));
        Optional<Integer> resolved = sql.sql(RESOLVE)
                .params(entry.parameters())
                .param("id", id)
                .param("actor", actor.id())
                .param("resolution", resolution)
                .param("now", Moments.toSql(now))
                .query((row, n) -> row.getInt(1))
                .optional();
        if (resolved.isEmpty()) {
            throw new CaseResolved(known.kitCode());
        }
    }
}
