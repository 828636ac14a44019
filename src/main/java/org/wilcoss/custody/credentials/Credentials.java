package org.wilcoss.custody.credentials;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wilcoss.custody.ledger.Fact;
import org.wilcoss.custody.ledger.Ledger;
import org.wilcoss.custody.people.UserQueries;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Days;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Moments;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.Permission;

/** What people have, each act with its ledger entry. A credential is never edited; it expires, or is revoked once. */
@Service
public class Credentials {
    private static final String RECORD = """
            INSERT INTO credentials (id, user_id, kind, issuer, reference, issued_on, expires_on, recorded_at,
              recorded_by_id, entry_hash)
            VALUES (:id, :user, cast(:kind AS credentialkind), :issuer, :reference, :issued_on, :expires_on, :now,
              :actor, :entry)
            """;

    private static final String REVOKE = """
            UPDATE credentials SET revoked_at = :now, revoked_by_id = :actor, revocation_hash = :entry
            WHERE id = :id AND revoked_at IS NULL
            """;

    private final JdbcClient sql;
    private final CredentialQueries queries;
    private final Standings standings;
    private final UserQueries users;
    private final Ledger ledger;
    private final Clock clock;

    Credentials(
            JdbcClient sql,
            CredentialQueries queries,
            Standings standings,
            UserQueries users,
            Ledger ledger,
            Clock clock) {
        this.sql = sql;
        this.queries = queries;
        this.standings = standings;
        this.users = users;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Whether a user has today what their role asks for; one statement, of whoever asks. */
    public Standing standing(int userId) {
        return standings.of(userId);
    }

    /**
     * Whether a user has today what their role asks for.
     *
     * @throws NotFound if the actor may not see it
     */
    public Standing standing(Actor actor, int userId) {
        CredentialQueries.mustSee(actor, userId);
        return standings.of(userId);
    }

    /**
     * Puts a credential that was shown on record.
     *
     * @throws NotFound if there is no such user
     * @throws InvalidFields if the days cannot be
     */
    @Transactional
    public CredentialRow record(Actor actor, int userId, RecordCredential command) {
        actor.mustBeAllowed(Permission.MANAGE_CREDENTIALS);
        users.find(actor, userId);
        refuseWrongDays(command);
        int id = sql.sql("SELECT nextval('credentials_id_seq')")
                .query(Integer.class)
                .single();
        Instant now = clock.instant();
        LocalDate expiresOn = command.expiresOn();
        Fact fact = Fact.of("credential.recorded", now, actor.id())
                .with("credential_id", id)
                .with("kind", Labels.of(command.kind()))
                .with("issued_on", command.issuedOn().toString())
                .with("expires_on", expiresOn == null ? null : expiresOn.toString())
                .secret("user_id", userId)
                .secret("credential_issuer", command.issuer())
                .secret("credential_reference", command.reference());
        sql.sql(RECORD)
                .param("id", id)
                .param("user", userId)
                .param("kind", Labels.of(command.kind()))
                .param("issuer", command.issuer())
                .param("reference", command.reference())
                .param("issued_on", command.issuedOn())
                .param("expires_on", expiresOn)
                .param("now", Moments.toSql(now))
                .param("actor", actor.id())
                .param("entry", ledger.record(fact).hash())
                .update();
        return queries.find(id);
    }

    /**
     * Lets a credential count no more, from now on and for good.
     *
     * @throws NotFound if there is none
     * @throws CredentialRevoked if it was revoked before, also when two try at once
     */
    @Transactional
    public CredentialRow revoke(Actor actor, int id) {
        actor.mustBeAllowed(Permission.MANAGE_CREDENTIALS);
        int userId = queries.find(id).userId();
        Instant now = clock.instant();
        Fact fact = Fact.of("credential.revoked", now, actor.id())
                .with("credential_id", id)
                .secret("user_id", userId);
        int revoked = sql.sql(REVOKE)
                .params(Map.of(
                        "id",
                        id,
                        "actor",
                        actor.id(),
                        "entry",
                        ledger.record(fact).hash()))
                .param("now", Moments.toSql(now))
                .update();
        if (revoked == 0) {
            throw new CredentialRevoked();
        }
        return queries.find(id);
    }

    private void refuseWrongDays(RecordCredential command) {
        Days.mustBeMeant("issued_on", command.issuedOn());
        Days.mustBeMeant("expires_on", command.expiresOn());
        if (command.issuedOn().isAfter(queries.today())) {
            throw new InvalidFields("issued_on", "must not be in the future");
        }
        if (command.expiresOn() != null && command.expiresOn().isBefore(command.issuedOn())) {
            throw new InvalidFields("expires_on", "must not be before the day of issue");
        }
    }
}
