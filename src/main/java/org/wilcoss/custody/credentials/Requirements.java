package org.wilcoss.custody.credentials;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wilcoss.custody.ledger.Fact;
import org.wilcoss.custody.ledger.Ledger;
import org.wilcoss.custody.people.UserQueries;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Moments;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.Permission;

/** What the club asks of each role, and for whom an admin makes an exception; each act with its ledger entry. */
@Service
public class Requirements {
    private static final String SET = """
            UPDATE credential_requirements r SET consequence = cast(:consequence AS credentialconsequence)
            FROM (SELECT * FROM credential_requirements
              WHERE kind = cast(:kind AS credentialkind) AND role = cast(:role AS userrole) FOR UPDATE) AS before
            WHERE r.kind = before.kind AND r.role = before.role
              AND before.consequence <> cast(:consequence AS credentialconsequence)
            RETURNING before.consequence
            """;

    private static final String GRANT = """
            INSERT INTO credential_overrides (user_id, kind, reason, expires_on, granted_at, granted_by_id, entry_hash)
            VALUES (:user, cast(:kind AS credentialkind), :reason, :expires_on, :now, :actor, :entry)
            RETURNING *, cast(:granted_by AS text) AS granted_by
            """;

    private final JdbcClient sql;
    private final CredentialQueries queries;
    private final UserQueries users;
    private final Ledger ledger;
    private final Clock clock;

    Requirements(JdbcClient sql, CredentialQueries queries, UserQueries users, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.queries = queries;
        this.users = users;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Says what happens without a credential; what is so already changes nothing. */
    @Transactional
    public void set(Actor actor, SetRequirement command) {
        actor.mustBeAllowed(Permission.MANAGE_CREDENTIALS);
        List<String> before = sql.sql(SET)
                .param("kind", Labels.of(command.kind()))
                .param("role", Labels.of(command.role()))
                .param("consequence", Labels.of(command.consequence()))
                .query((row, n) -> row.getString("consequence"))
                .list();
        before.forEach(was -> ledger.record(Fact.of("credential.requirement_set", clock.instant(), actor.id())
                .with("kind", Labels.of(command.kind()))
                .with("role", Labels.of(command.role()))
                .with("consequence", Labels.of(command.consequence()))
                .with("consequence_before", was)));
    }

    /**
     * Lets somebody work without a credential, for a time.
     *
     * @throws NotFound if there is no such user
     * @throws SelfOverride if it is the actor
     */
    @Transactional
    public OverrideRow override(Actor actor, int userId, GrantOverride command) {
        actor.mustBeAllowed(Permission.MANAGE_CREDENTIALS);
        users.find(actor, userId);
        if (actor.id() == userId) {
            throw new SelfOverride();
        }
        LocalDate until = queries.today().plusDays(command.days());
        Instant now = clock.instant();
        Fact fact = Fact.of("credential.overridden", now, actor.id())
                .with("kind", Labels.of(command.kind()))
                .with("expires_on", until.toString())
                .secret("user_id", userId)
                .secret("credential_reason", command.reason());
        return sql.sql(GRANT)
                .param("user", userId)
                .param("kind", Labels.of(command.kind()))
                .param("reason", command.reason())
                .param("expires_on", until)
                .param("now", Moments.toSql(now))
                .param("actor", actor.id())
                .param("granted_by", actor.name())
                .param("entry", ledger.record(fact).hash())
                .query((row, n) -> OverrideRow.read(row))
                .single();
    }
}
