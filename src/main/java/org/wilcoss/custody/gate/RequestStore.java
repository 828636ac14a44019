package org.wilcoss.custody.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.kits.CustodyEventType;
import org.wilcoss.custody.kits.KitState;
import org.wilcoss.custody.ledger.Fact;
import org.wilcoss.custody.ledger.Ledger;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Moments;

/** Writes requests and what becomes of them, in the caller's transaction, each step once and only from where it may. */
@Component
class RequestStore {
    /** Whoever has to say yes or no has a week for it. */
    private static final Duration TO_DECIDE = Duration.ofDays(7);

    /** A kit is kept for a day: longer, and it is missing from the range for nothing. */
    private static final Duration TO_HAND_OVER = Duration.ofHours(24);

    private static final String LAPSE = """
            UPDATE approval_requests SET status = 'expired'
            WHERE kit_id = :kit AND status IN ('pending', 'approved') AND expires_at <= :now
            """;

    private static final String INSERT = """
            INSERT INTO approval_requests (kit_id, hand_over, requester_id, holder_id, athlete_id, destination,
              expected_return_date, unloaded, flag_in, cased_locked, attestation_id, signature_id, requested_at, entry_hash,
              expires_at)
            VALUES (:kit, cast(:hand_over AS custodyeventtype), :requester, :holder, :athlete, :destination, :due, true, true,
              true, :attestation, :signature, :now, :entry, :expires)
            RETURNING id
            """;

    private static final String DECIDE = """
            UPDATE approval_requests SET status = cast(:status AS approvalstatus), decided_at = :now, decided_by_id = :actor,
              reason = :reason, decision_hash = :entry, expires_at = coalesce(cast(:until AS timestamptz), expires_at)
            WHERE id = :id AND status = 'pending' AND expires_at > :now
            """;

    private static final String RESERVE = """
            UPDATE kits SET reserved_for_id = :id, reserved_until = :until, version = version + 1
            WHERE id = :kit AND last_sequence = :sequence AND status = cast(:status AS kitstatus) AND retired_at IS NULL
              AND (reserved_until IS NULL OR reserved_until <= :now)
            """;

    private static final String WITHDRAW = """
            UPDATE approval_requests SET status = 'withdrawn', withdrawn_at = :now, withdrawn_by_id = :actor,
              withdrawal_hash = :entry
            WHERE id = :id AND status IN ('pending', 'approved') AND expires_at > :now
            """;

    private static final String RELEASE = """
            UPDATE kits SET reserved_for_id = NULL, reserved_until = NULL, version = version + 1 WHERE reserved_for_id = :id
            """;

    private final JdbcClient sql;
    private final Ledger ledger;

    RequestStore(JdbcClient sql, Ledger ledger) {
        this.sql = sql;
        this.ledger = ledger;
    }

    /** What was asked for, and what was found to be so. */
    record Asked(
            AskOffSite command, KitState kit, CustodyEventType handOver, int holderId, int signatureId, Instant at) {}

    int insert(Actor actor, Asked asked) {
        sql.sql(LAPSE)
                .param("kit", asked.kit().id())
                .param("now", Moments.toSql(asked.at()))
                .update();
        try {
            return sql.sql(INSERT)
                    .params(values(actor, asked))
                    .param("entry", ledger.record(fact(actor, asked)).hash())
                    .query(Integer.class)
                    .single();
        } catch (DuplicateKeyException askedAlready) {
            throw new GateRefused("gate_asked_already", asked.kit().code());
        }
    }

    private static Map<String, @Nullable Object> values(Actor actor, Asked asked) {
        AskOffSite command = asked.command();
        var values = new HashMap<String, @Nullable Object>();
        values.put("kit", asked.kit().id());
        values.put("hand_over", Labels.of(asked.handOver()));
        values.put("requester", actor.id());
        values.put("holder", asked.holderId());
        values.put("athlete", command.athleteId());
        values.put("destination", command.destination());
        values.put("due", Moments.toSql(command.expectedReturnDate()));
        values.put("attestation", command.attestationId());
        values.put("signature", asked.signatureId());
        values.put("now", Moments.toSql(asked.at()));
        values.put("expires", Moments.toSql(earlier(asked.at().plus(TO_DECIDE), command.expectedReturnDate())));
        return values;
    }

    private static Fact fact(Actor actor, Asked asked) {
        AskOffSite command = asked.command();
        return Fact.of("approval.requested", asked.at(), actor.id())
                .with("kit_id", asked.kit().id())
                .with("hand_over", Labels.of(asked.handOver()))
                .with("expected_return_date", command.expectedReturnDate())
                .with("attestation_id", command.attestationId())
                .with("signature_id", asked.signatureId())
                .with("unloaded", true)
                .with("flag_in", true)
                .with("cased_locked", true)
                .secret("holder_id", asked.holderId())
                .secret("athlete_id", command.athleteId())
                .secret("destination", command.destination());
    }

    void approve(Actor actor, ApprovalRow request, KitState kit, Instant now) {
        Instant until = earlier(now.plus(TO_HAND_OVER), request.expectedReturnDate());
        decide(actor, request, new Decision(ApprovalStatus.APPROVED, null, until, now));
        int reserved = sql.sql(RESERVE)
                .param("id", request.id())
                .param("until", Moments.toSql(until))
                .param("kit", kit.id())
                .param("sequence", kit.lastSequence())
                .param("status", Labels.of(kit.custody().status()))
                .param("now", Moments.toSql(now))
                .update();
        if (reserved == 0) {
            throw new GateRefused("gate_kit_changed", kit.code());
        }
    }

    void deny(Actor actor, ApprovalRow request, String reason, Instant now) {
        decide(actor, request, new Decision(ApprovalStatus.DENIED, reason, null, now));
    }

    void withdraw(Actor actor, ApprovalRow request, Instant now) {
        int withdrawn = sql.sql(WITHDRAW)
                .param("id", request.id())
                .param("now", Moments.toSql(now))
                .param("actor", actor.id())
                .param(
                        "entry",
                        ledger.record(fact("approval.withdrawn", actor, request, now))
                                .hash())
                .update();
        if (withdrawn == 0) {
            throw notPending(request.status());
        }
        sql.sql(RELEASE).param("id", request.id()).update();
    }

    static GateRefused notPending(ApprovalStatus status) {
        return new GateRefused("gate_request_is_" + Labels.of(status));
    }

    private record Decision(
            ApprovalStatus status,
            @Nullable String reason,
            @Nullable Instant until,
            Instant at) {}

    private void decide(Actor actor, ApprovalRow request, Decision decision) {
        Fact fact = fact("approval." + Labels.of(decision.status()), actor, request, decision.at())
                .secret("reason", decision.reason());
        int decided = sql.sql(DECIDE)
                .param("id", request.id())
                .param("status", Labels.of(decision.status()))
                .param("reason", decision.reason())
                .param("until", Moments.toSql(decision.until()))
                .param("now", Moments.toSql(decision.at()))
                .param("actor", actor.id())
                .param("entry", ledger.record(fact).hash())
                .update();
        if (decided == 0) {
            throw new GateRefused("gate_decided_meanwhile");
        }
    }

    private static Fact fact(String act, Actor actor, ApprovalRow request, Instant now) {
        return Fact.of(act, now, actor.id()).with("request_id", request.id()).with("kit_id", request.kitId());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
