package org.wilcoss.custody.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
            INSERT INTO cases (id, kit_id, kind, note, person, custody_event_id, due_at, opened_at, opened_by_id, entry_hash)
            SELECT c.id, c.kit_id, cast(c.kind AS casekind), c.note, c.person, c.event_id, c.due_at, :now, :actor, :entry
            FROM unnest(cast(:ids AS integer[]), cast(:kits AS integer[]), cast(:kinds AS text[]), cast(:notes AS text[]),
              cast(:people AS text[]), cast(:events AS integer[]), cast(:dues AS timestamptz[]))
              AS c (id, kit_id, kind, note, person, event_id, due_at)
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
        openAll(actor.id(), cases);
    }

    /** The same, of what the program saw by itself. */
    public void openByProgramWithin(List<OpenCase> cases) {
        openAll(null, cases);
    }

    private void openAll(@Nullable Integer actorId, List<OpenCase> cases) {
        for (int from = 0; from < cases.size(); from += BATCH) {
            openBatch(actorId, cases.subList(from, Math.min(from + BATCH, cases.size())));
        }
    }

    private void openBatch(@Nullable Integer actorId, List<OpenCase> cases) {
        List<Integer> ids = sql.sql("SELECT nextval('cases_id_seq') FROM generate_series(1, :count)")
                .param("count", cases.size())
                .query((row, n) -> row.getInt(1))
                .list();
        Instant now = clock.instant();
        sql.sql(OPEN)
                .param("now", Moments.toSql(now))
                .param("actor", actorId)
                .param("entry", ledger.record(opened(now, actorId, ids, cases)).hash())
                .param("ids", ids.toArray(Integer[]::new))
                .param("kits", cases.stream().map(OpenCase::kitId).toArray(Integer[]::new))
                .param("kinds", kinds(cases).toArray(String[]::new))
                .param("notes", cases.stream().map(OpenCase::note).toArray(String[]::new))
                .param("people", cases.stream().map(OpenCase::person).toArray(String[]::new))
                .param("events", cases.stream().map(OpenCase::custodyEventId).toArray(Integer[]::new))
                .param(
                        "dues",
                        cases.stream()
                                .map(each -> Objects.toString(each.dueAt(), null))
                                .toArray(String[]::new))
                .update();
    }

    private static Fact opened(Instant now, @Nullable Integer actorId, List<Integer> ids, List<OpenCase> cases) {
        Fact fact = actorId == null ? Fact.ofProgram("case.opened", now) : Fact.of("case.opened", now, actorId);
        fact.with("case_ids", ids)
                .with("kit_ids", cases.stream().map(OpenCase::kitId).toList())
                .with("kinds", kinds(cases));
        for (int i = 0; i < ids.size(); i++) {
            OpenCase each = cases.get(i);
            fact.with("custody_event_" + ids.get(i), each.custodyEventId())
                    .with("due_at_" + ids.get(i), each.dueAt())
                    .secret("note_" + ids.get(i), each.note())
                    .secret("person_" + ids.get(i), each.person());
        }
        return fact;
    }

    private static List<String> kinds(List<OpenCase> cases) {
        return cases.stream().map(each -> Labels.of(each.kind())).toList();
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
        if (!resolve(actor, id, known.kitId(), resolution)) {
            throw new CaseResolved(known.kitCode());
        }
    }

    /** Resolves the open cases of a kind that a later event has answered, within the caller's transaction. */
    public void answerWithin(Actor actor, int kitId, CaseKind kind, String resolution) {
        sql.sql("""
                        SELECT id FROM cases
                        WHERE kit_id = :kit AND kind = cast(:kind AS casekind) AND resolved_at IS NULL ORDER BY id
                        """)
                .param("kit", kitId)
                .param("kind", Labels.of(kind))
                .query((row, n) -> row.getInt(1))
                .list()
                .forEach(id -> resolve(actor, id, kitId, resolution));
    }

    private boolean resolve(Actor actor, int id, int kitId, String resolution) {
        Instant now = clock.instant();
        Sealed entry = ledger.seal(Fact.of("case.resolved", now, actor.id())
                .with("case_id", id)
                .with("kit_id", kitId)
                .secret("resolution", resolution));
        return sql.sql(RESOLVE)
                .params(entry.parameters())
                .param("id", id)
                .param("actor", actor.id())
                .param("resolution", resolution)
                .param("now", Moments.toSql(now))
                .query((row, n) -> row.getInt(1))
                .optional()
                .isPresent();
    }
}
