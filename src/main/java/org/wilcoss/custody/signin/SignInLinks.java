package org.wilcoss.custody.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wilcoss.custody.ledger.Fact;
import org.wilcoss.custody.ledger.Ledger;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.BrowserSession;
import org.wilcoss.custody.platform.Hashes;
import org.wilcoss.custody.platform.Moments;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.PublicUrl;
import org.wilcoss.custody.platform.RandomText;

/** One-time links that sign a user in. Looking at one does not use it up: mail programs look at links. */
@Service
public class SignInLinks {
    static final Duration LIFETIME = Duration.ofHours(24);
    /** Of a link that somebody had mailed to themselves: as long as ASVS 6.5.5 allows. */
    static final Duration MAILED_LIFETIME = Duration.ofMinutes(10);

    private final JdbcClient sql;
    private final Ledger ledger;
    private final Clock clock;
    private final PublicUrl urls;

    SignInLinks(JdbcClient sql, Ledger ledger, Clock clock, PublicUrl urls) {
        this.sql = sql;
        this.ledger = ledger;
        this.clock = clock;
        this.urls = urls;
    }

    /**
     * Makes a link for a user, good for a day. It is in the answer and nowhere else.
     *
     * @throws NotFound if there is no such active user
     */
    @Transactional
    public OneTimeLink make(Actor actor, int userId) {
        actor.mustBeAllowed(Permission.MANAGE_USERS);
        return make(actor.id(), userId);
    }

    /**
     * Makes a link for a user on the word of whoever operates the program, who needs no identity: {@code users add}. On
     * record, the user stands in for them.
     *
     * @throws NotFound if there is no such active user
     */
    @Transactional
    public OneTimeLink makeByOperator(int userId) {
        return make(userId, userId);
    }

    /**
     * Makes a link that a user asked to have mailed, good for ten minutes in the browser that asked; ends those mailed
     * before. Beside the mail it is nowhere.
     *
     * @param asker {@link BrowserSession#mark}
     * @throws NotFound if there is no such active user
     */
    @Transactional
    MailedLink makeToMail(int userId, String asker) {
        mustBeActive(userId);
        sql.sql(
                        "UPDATE sign_in_links SET used_at = :now WHERE user_id = :user AND asked_by IS NOT NULL AND used_at IS NULL")
                .param("now", Moments.toSql(clock.instant()))
                .param("user", userId)
                .update();
        String code = SignInCode.fresh();
        OneTimeLink link = make("/sign-in/link/", userId, MAILED_LIFETIME, asker, Hashes.sha256(code));
        ledger.record(Fact.of("sign_in_link.made", clock.instant(), userId)
                .with("mailed", true)
                .secret("user_id", userId));
        return new MailedLink(link.url(), SignInCode.written(code));
    }

    private OneTimeLink make(int actorId, int userId) {
        mustBeActive(userId);
        OneTimeLink link = make("/sign-in/link/", userId);
        ledger.record(Fact.of("sign_in_link.made", clock.instant(), actorId).secret("user_id", userId));
        return link;
    }

    /**
     * What the link would do now.
     *
     * @param asker {@link BrowserSession#mark} of the browser that shows it
     */
    public LinkState state(String token, String asker) {
        return sql.sql("""
                        SELECT coalesce(l.asked_by = :asker, true)
                        FROM sign_in_links l JOIN users u ON u.id = l.user_id
                        WHERE l.token_hash = :hash AND l.used_at IS NULL AND l.expires_at > :now AND u.is_active""")
                .param("hash", Hashes.sha256(token))
                .param("asker", asker)
                .param("now", Moments.toSql(clock.instant()))
                .query(Boolean.class)
                .optional()
                .map(here -> here ? LinkState.USABLE : LinkState.ASKED_ELSEWHERE)
                .orElse(LinkState.UNUSABLE);
    }

    /**
     * Uses the link up; of two who try at once, one succeeds.
     *
     * @param asker {@link BrowserSession#mark} of the browser that uses it
     * @return the user whom it signs in
     * @throws LinkUnusable if it was used, is too old, never was one, was mailed to another browser, or its user is not
     *     active
     */
    @Transactional
    public int use(String token, String asker) {
        return use("l.token_hash = :secret AND coalesce(l.asked_by = :asker, true)", token, asker);
    }

    /**
     * Uses up the link with which the code was mailed, in the browser that asked for it.
     *
     * @param code as it was typed
     * @throws LinkUnusable as {@link #use}
     */
    @Transactional
    public int useCode(String code, String asker) {
        return use("l.code_hash = :secret AND l.asked_by = :asker", SignInCode.read(code), asker);
    }

    private int use(String which, String secret, String asker) {
        return sql.sql("""
                        UPDATE sign_in_links l SET used_at = :now FROM users u
                        WHERE %s AND l.used_at IS NULL AND l.expires_at > :now AND u.id = l.user_id AND u.is_active
                        RETURNING u.id""".formatted(which))
                .param("secret", Hashes.sha256(secret))
                .param("asker", asker)
                .param("now", Moments.toSql(clock.instant()))
                .query(Integer.class)
                .optional()
                .orElseThrow(LinkUnusable::new);
    }

    /** @param userId null for whoever sets the club up */
    OneTimeLink make(String path, @Nullable Integer userId) {
        return make(path, userId, LIFETIME, null, null);
    }

    private OneTimeLink make(
            String path,
            @Nullable Integer userId,
            Duration lifetime,
            @Nullable String asker,
            byte @Nullable [] codeHash) {
        String token = RandomText.fresh();
        Instant expiresAt = clock.instant().plus(lifetime);
        sql.sql("""
                        INSERT INTO sign_in_links (user_id, token_hash, expires_at, asked_by, code_hash)
                        VALUES (:user, :hash, :expires, :asker, :code)""")
                .param("asker", asker)
                .param("code", codeHash)
                .param("user", userId)
                .param("hash", Hashes.sha256(token))
                .param("expires", Moments.toSql(expiresAt))
                .update();
        return new OneTimeLink(urls.of(path + token), expiresAt);
    }

    private void mustBeActive(int userId) {
        boolean active = sql.sql("SELECT EXISTS (SELECT FROM users WHERE id = :id AND is_active)")
                .param("id", userId)
                .query(Boolean.class)
                .single();
        if (!active) {
            throw new NotFound("user");
        }
    }
}
