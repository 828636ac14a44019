package org.wilcoss.custody.signin;

import java.time.Clock;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wilcoss.custody.ledger.Fact;
import org.wilcoss.custody.ledger.Ledger;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.BrowserSession;
import org.wilcoss.custody.platform.Hashes;
import org.wilcoss.custody.platform.Means;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.Permission;

/** In which browsers a user is signed in: seen and ended by themselves, and by admins. */
@Service
@ConditionalOnWebApplication
public class OpenSessions {
    /** The key of a row: what its cookie holds cannot be had from it. */
    private static final String KEY = "encode(sha256(convert_to(session_id, 'UTF8')), 'hex')";

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final JdbcClient sql;
    private final Ledger ledger;
    private final Clock clock;

    OpenSessions(
            FindByIndexNameSessionRepository<? extends Session> sessions, JdbcClient sql, Ledger ledger, Clock clock) {
        this.sessions = sessions;
        this.sql = sql;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * A user's, the one used last first.
     *
     * @param thisId the id of the session that asks, if there is one
     */
    public List<OpenSession> of(Actor actor, int userId, @Nullable String thisId) {
        mayManage(actor, userId);
        return sessions.findByPrincipalName(Integer.toString(userId)).values().stream()
                .map(session -> read(session, thisId))
                .sorted(Comparator.comparing(OpenSession::seen).reversed())
                .toList();
    }

    /**
     * Ends one at once, on record.
     *
     * @throws NotFound if the user has no such session, or no longer
     */
    @Transactional
    public void end(Actor actor, int userId, String key) {
        mayManage(actor, userId);
        int ended = sql.sql("DELETE FROM spring_session WHERE principal_name = CAST(:user AS text) AND %s = :key"
                        .formatted(KEY))
                .param("user", userId)
                .param("key", key)
                .update();
        if (ended == 0) {
            throw new NotFound("sign-in");
        }
        ledger.record(Fact.of("session.ended", clock.instant(), actor.id()).secret("user_id", userId));
    }

    /**
     * Ends all of a user's at once, on record; may be repeated.
     *
     * @param exceptId the id of the session that stays, if one is to
     */
    @Transactional
    public void endAll(Actor actor, int userId, @Nullable String exceptId) {
        mayManage(actor, userId);
        int ended = sql.sql("""
                        DELETE FROM spring_session
                        WHERE principal_name = CAST(:user AS text) AND session_id IS DISTINCT FROM CAST(:except AS text)""").param("user", userId).param("except", exceptId).update();
        if (ended > 0) {
            ledger.record(Fact.of("sessions.ended", clock.instant(), actor.id())
                    .with("sessions", ended)
                    .secret("user_id", userId));
        }
    }

    private static void mayManage(Actor actor, int userId) {
        actor.mustBeAllowed(actor.id() == userId ? Permission.MANAGE_SIGN_IN : Permission.MANAGE_USERS);
    }

    private static OpenSession read(Session session, @Nullable String thisId) {
        String device = Objects.requireNonNullElse(session.<String>getAttribute(BrowserSession.DEVICE), "");
        String means =
                Objects.requireNonNullElse(session.<String>getAttribute(BrowserSession.MEANS), Means.LINK.name());
        return new OpenSession(
                HexFormat.of().formatHex(Hashes.sha256(session.getId())),
                Device.inWords(device),
                Means.valueOf(means),
                session.getCreationTime(),
                session.getLastAccessedTime(),
                session.getId().equals(thisId));
    }
}
