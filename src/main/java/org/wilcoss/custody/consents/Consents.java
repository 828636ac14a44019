package org.wilcoss.custody.consents;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wilcoss.custody.ledger.Fact;
import org.wilcoss.custody.ledger.Ledger;
import org.wilcoss.custody.people.AthleteQueries;
import org.wilcoss.custody.people.AthleteRow;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Days;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Moments;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.Permission;

/** What is on file for athletes. A consent is never edited; it lapses, or is withdrawn once. */
@Service
public class Consents {
    private static final String RECORD = """
            INSERT INTO consents (id, athlete_id, kind, signer_id, signer_name, scope, signed_on, expires_on, reference,
              recorded_at, recorded_by_id, entry_hash)
            VALUES (:id, :athlete, cast(:kind AS consentkind), :signer, :signer_name, :scope, :signed_on, :expires_on,
              :reference, :now, :actor, :entry)
            """;

    private static final String WITHDRAW = """
            UPDATE consents SET withdrawn_at = :now, withdrawn_by_id = :actor, withdrawal_hash = :entry
            WHERE id = :id AND withdrawn_at IS NULL
            """;

    private final JdbcClient sql;
    private final ConsentQueries queries;
    private final AthleteQueries athletes;
    private final Ledger ledger;
    private final Clock clock;

    Consents(JdbcClient sql, ConsentQueries queries, AthleteQueries athletes, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.queries = queries;
        this.athletes = athletes;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Whether a consent of this kind counts for the athlete on this day: signed by then, not lapsed, not withdrawn. In
     * SQL it is {@code has_consent(athlete_id, kind, day)}.
     */
    public boolean isValid(int athleteId, ConsentKind kind, LocalDate on) {
        return sql.sql("SELECT has_consent(:athlete, cast(:kind AS consentkind), :on)")
                .param("athlete", athleteId)
                .param("kind", Labels.of(kind))
                .param("on", on)
                .query(Boolean.class)
                .single();
    }

    /**
     * Puts a signed consent on file, with its ledger entry.
     *
     * @return its id
     * @throws NotFound if there is no such athlete
     * @throws InvalidFields if not just one signer is named, the one named is no guardian, or the days cannot be
     */
    @Transactional
    public int record(Actor actor, int athleteId, RecordConsent command) {
        actor.mustBeAllowed(Permission.KEEP_CONSENTS);
        AthleteRow athlete = athletes.find(actor, athleteId);
        refuseWrongDays(command);
        refuseWrongSigner(athlete, command);
        int id = sql.sql("SELECT nextval('consents_id_seq')")
                .query(Integer.class)
                .single();
        Instant now = clock.instant();
        Fact fact = fact("consent.recorded", now, actor, id)
                .with("kind", Labels.of(command.kind()))
                .with("signed_on", command.signedOn().toString())
                .with("expires_on", command.expiresOn().toString())
                .secret("athlete_id", athleteId)
                .secret("signer_id", command.signerId())
                .secret("consent_signer", command.signerName())
                .secret("consent_scope", command.scope())
                .secret("consent_reference", command.reference());
        sql.sql(RECORD)
                .param("id", id)
                .param("athlete", athleteId)
                .param("kind", Labels.of(command.kind()))
                .param("signer", command.signerId())
                .param("signer_name", command.signerName())
                .param("scope", command.scope())
                .param("signed_on", command.signedOn())
                .param("expires_on", command.expiresOn())
                .param("reference", command.reference())
                .param("now", Moments.toSql(now))
                .param("actor", actor.id())
                .param("entry", ledger.record(fact).hash())
                .update();
        return id;
    }

    /**
     * Takes a consent back, from now on and for good. Staff may, and each guardian of the athlete.
     *
     * @throws NotFound if there is none, or the actor may not see it
     * @throws ConsentWithdrawn if it was withdrawn before, also when two try at once
     */
    @Transactional
    public void withdraw(Actor actor, int id) {
        queries.find(actor, id);
        Instant now = clock.instant();
        byte[] entry = ledger.record(fact("consent.withdrawn", now, actor, id)).hash();
        int withdrawn = sql.sql(WITHDRAW)
                .params(Map.of("id", id, "actor", actor.id(), "entry", entry))
                .param("now", Moments.toSql(now))
                .update();
        if (withdrawn == 0) {
            throw new ConsentWithdrawn();
        }
    }

    private void refuseWrongDays(RecordConsent command) {
        Days.mustBeMeant("signed_on", command.signedOn());
        Days.mustBeMeant("expires_on", command.expiresOn());
        if (command.signedOn().isAfter(queries.today())) {
            throw new InvalidFields("signed_on", "must not be in the future");
        }
        if (command.expiresOn().isBefore(command.signedOn())) {
            throw new InvalidFields("expires_on", "must not be before the signature");
        }
    }

    private static void refuseWrongSigner(AthleteRow athlete, RecordConsent command) {
        if ((command.signerId() == null) == (command.signerName() == null)) {
            throw new InvalidFields("signer_name", "must be there if no guardian signed, and only then");
        }
        boolean guardian = command.signerId() == null
                || Objects.requireNonNullElse(athlete.guardianIds(), List.<Integer>of())
                        .contains(command.signerId());
        if (!guardian) {
            throw new InvalidFields("signer_id", "must be a guardian of the athlete");
        }
    }

    private static Fact fact(String act, Instant at, Actor actor, int consentId) {
        return Fact.of(act, at, actor.id()).with("consent_id", consentId);
    }
}
