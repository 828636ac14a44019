package org.wilcoss.custody.signin;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wilcoss.custody.ledger.Fact;
import org.wilcoss.custody.ledger.Ledger;
import org.wilcoss.custody.people.EmailTaken;
import org.wilcoss.custody.people.RegisterUser;
import org.wilcoss.custody.people.Users;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Constraints;
import org.wilcoss.custody.platform.Role;

/**
 * Which identity at a provider is which user's: one at most, and nobody else's. A user is known by it for good, whatever
 * address the provider has for them. Each change is one transaction, with its ledger entry.
 */
@Service
public class LinkedIdentities {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 254;

    private final JdbcClient sql;
    private final SignInLinks links;
    private final Users users;
    private final Ledger ledger;
    private final Providers providers;
    private final Clock clock;

    LinkedIdentities(JdbcClient sql, SignInLinks links, Users users, Ledger ledger, Providers providers, Clock clock) {
        this.sql = sql;
        this.links = links;
        this.users = users;
        this.ledger = ledger;
        this.providers = providers;
        this.clock = clock;
    }

    /**
     * Finds out who it is that wants to sign in. Whom an admin registered with the address that the provider verified is
     * linked now; with open sign-up, somebody unknown with such an address becomes a parent.
     *
     * @return the user's id
     * @throws SignInRefused as an unknown person, if it is nobody who is active
     */
    @Transactional
    public int recognise(ProvidedIdentity who) {
        Optional<Known> known = known(who);
        if (known.isPresent()) {
            return known.filter(Known::active)
                    .orElseThrow(LinkedIdentities::unknown)
                    .id();
        }
        String email = Optional.ofNullable(who.email()).orElseThrow(LinkedIdentities::unknown);
        int user = invitedAs(email).orElseGet(() -> signUp(who, email));
        link(user, who, "address");
        return user;
    }

    /**
     * Lets the identity sign in as the user for whom a one-time link was made, from now on, and uses the link up.
     *
     * @param asker {@link org.wilcoss.custody.platform.BrowserSession#mark} of the browser that uses it
     * @return the user's id
     * @throws LinkUnusable if the link is not good
     * @throws SignInRefused if it is another user's
     */
    @Transactional
    public int acceptInvitation(ProvidedIdentity who, String token, String asker) {
        int user = links.use(token, asker);
        link(user, who, "invitation");
        return user;
    }

    /**
     * Lets the identity sign in as a user who is signed in otherwise.
     *
     * @throws SignInRefused if it is another user's
     */
    @Transactional
    public void link(int userId, ProvidedIdentity who) {
        link(userId, who, "account");
    }

    /** Has the actor no longer sign in by a provider; nothing happens if they did not. */
    @Transactional
    public void unlink(Actor actor) {
        int changed = sql.sql("""
                        UPDATE users SET oauth_provider = NULL, oauth_id = NULL, version = version + 1
                        WHERE id = :id AND oauth_id IS NOT NULL""").param("id", actor.id()).update();
        if (changed > 0) {
            ledger.record(Fact.of("identity.unlinked", clock.instant(), actor.id()));
        }
    }

    /** The name of the provider by which the user signs in, if by one. */
    public Optional<String> providerOf(int userId) {
        return sql.sql("SELECT oauth_provider FROM users WHERE id = :id AND oauth_provider IS NOT NULL")
                .param("id", userId)
                .query(String.class)
                .optional()
                .map(providers::name);
    }

    /** Whether the user is known by this identity. */
    public boolean isOf(int userId, ProvidedIdentity who) {
        return known(who).filter(known -> known.id() == userId).isPresent();
    }

    private Optional<Known> known(ProvidedIdentity who) {
        return sql.sql("SELECT id, is_active FROM users WHERE oauth_provider = :provider AND oauth_id = :subject")
                .param("provider", who.provider())
                .param("subject", who.subject())
                .query((row, n) -> new Known(row.getInt("id"), row.getBoolean("is_active")))
                .optional();
    }

    private Optional<Integer> invitedAs(String email) {
        return sql.sql("""
                        SELECT id FROM users
                        WHERE lower(email) = lower(:email) AND is_active AND oauth_id IS NULL FOR UPDATE""").param("email", email).query(Integer.class).optional();
    }

    private int signUp(ProvidedIdentity who, String email) {
        boolean fits = email.length() <= LONGEST_EMAIL && email.indexOf('@') > 0;
        boolean open = sql.sql("SELECT open_sign_up FROM club_settings")
                .query(Boolean.class)
                .single();
        if (!open || !fits) {
            throw unknown();
        }
        try {
            return users.signUp(new RegisterUser(email, name(who.name(), email), Role.PARENT));
        } catch (EmailTaken known) {
            throw unknown();
        }
    }

    private static String name(@Nullable String name, String email) {
        String words = name == null ? "" : name.strip();
        return words.isEmpty() ? email : words.substring(0, Math.min(LONGEST_NAME, words.length()));
    }

    private void link(int userId, ProvidedIdentity who, String by) {
        try {
            sql.sql("""
                            UPDATE users SET oauth_provider = :provider, oauth_id = :subject, version = version + 1
                            WHERE id = :id""")
                    .param("provider", who.provider())
                    .param("subject", who.subject())
                    .param("id", userId)
                    .update();
        } catch (DataIntegrityViolationException refused) {
            if (Constraints.violated(refused).filter("ix_users_oauth"::equals).isPresent()) {
                throw new SignInRefused(SignInTrouble.IDENTITY_TAKEN);
            }
            throw refused;
        }
        ledger.record(Fact.of("identity.linked", clock.instant(), userId)
                .with("provider", who.provider())
                .with("by", by)
                .secret("subject", who.subject()));
    }

    private static SignInRefused unknown() {
        return new SignInRefused(SignInTrouble.UNKNOWN_PERSON);
    }

    private record Known(int id, boolean active) {}
}
