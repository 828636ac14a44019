package org.wilcoss.custody.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wilcoss.custody.ledger.Fact;
import org.wilcoss.custody.ledger.Ledger;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Conditions;
import org.wilcoss.custody.platform.Cursor;
import org.wilcoss.custody.platform.Hashes;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Moments;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Scope;
import org.wilcoss.custody.platform.Slice;

/** Programs' keys. A token may what its user may at the time of each request, within its scopes. */
@Service
public class Tokens {
    private static final Duration LIFETIME = Duration.ofDays(365);
    private static final Set<Scope> EVERYDAY = Set.of(Scope.READ, Scope.WRITE);
    private static final String SORT = "id";

    private final JdbcClient sql;
    private final Ledger ledger;
    private final Clock clock;

    Tokens(JdbcClient sql, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Makes a token for the actor. Its text is in the answer and nowhere else. */
    @Transactional
    public NewToken make(Actor actor, MakeToken command) {
        return make(actor.id(), command);
    }

    /**
     * Makes a token for the user with this address, on the word of whoever operates the program.
     *
     * @throws NotFound if there is no such active user
     */
    @Transactional
    public NewToken makeByOperator(String email, MakeToken command) {
        int userId = sql.sql("SELECT id FROM users WHERE lower(email) = lower(:email) AND is_active")
                .param("email", email)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new NotFound("user"));
        return make(userId, command);
    }

    /** One page of the actor's own tokens, oldest first. */
    public Slice<TokenRow> list(Actor actor, PageRequest page) {
        Conditions conditions = new Conditions().and("user_id = :user", "user", actor.id());
        if (page.after() != null) {
            conditions.and(
                    "id > :after", "after", Cursor.decode(page.after(), SORT).id());
        }
        List<TokenRow> rows = sql.sql("SELECT * FROM api_tokens %s ORDER BY id LIMIT :limit OFFSET :offset"
                        .formatted(conditions.where()))
                .params(conditions.values())
                .param("limit", page.limit() + 1)
                .param("offset", page.offset())
                .query((row, number) -> new TokenRow(
                        row.getInt("id"),
                        row.getString("name"),
                        Moments.get(row, "created_at"),
                        Moments.get(row, "expires_at"),
                        Moments.find(row, "revoked_at"),
                        TokenRow.scopes(row),
                        Moments.find(row, "last_used_at")))
                .list();
        Slice<TokenRow> slice = Slice.cut(rows, page.limit(), last -> new Cursor(SORT, "", last.id()));
        return page.count() ? slice.withTotal(count(actor)) : slice;
    }

    private long count(Actor actor) {
        return sql.sql("SELECT count(*) FROM api_tokens WHERE user_id = :user")
                .param("user", actor.id())
                .query(Long.class)
                .single();
    }

    /**
     * Ends one of the actor's tokens at once; may be repeated.
     *
     * @throws NotFound if the actor has no such token
     */
    @Transactional
    public void revoke(Actor actor, int id) {
        int revoked = sql.sql(
                        "UPDATE api_tokens SET revoked_at = coalesce(revoked_at, :now) WHERE id = :id AND user_id = :user")
                .param("now", Moments.toSql(clock.instant()))
                .param("id", id)
                .param("user", actor.id())
                .update();
        if (revoked == 0) {
            throw new NotFound("token");
        }
        ledger.record(Fact.of("token.revoked", clock.instant(), actor.id()).with("token_id", id));
    }

    private NewToken make(int userId, MakeToken command) {
        Instant now = clock.instant();
        Instant expiresAt = Objects.requireNonNullElse(command.expiresAt(), now.plus(LIFETIME));
        if (!expiresAt.isAfter(now)) {
            throw new InvalidFields("expires_at", "must lie in the future");
        }
        Set<Scope> scopes = EnumSet.copyOf(Objects.requireNonNullElse(command.scopes(), EVERYDAY));
        List<String> labels = scopes.stream().map(Labels::of).toList();
        String token = TokenText.fresh();
        int id = sql.sql("""
                        INSERT INTO api_tokens (user_id, name, token_hash, expires_at, scopes)
                        VALUES (:user, :name, :hash, :expires, :scopes) RETURNING id""")
                .param("user", userId)
                .param("name", command.name())
                .param("hash", Hashes.sha256(token))
                .param("expires", Moments.toSql(expiresAt))
                .param("scopes", labels.toArray(String[]::new))
                .query(Integer.class)
                .single();
        ledger.record(Fact.of("token.made", now, userId)
                .with("token_id", id)
                .with("expires_at", expiresAt)
                .with("scopes", labels));
        return new NewToken(id, command.name(), token, expiresAt, scopes);
    }
}
