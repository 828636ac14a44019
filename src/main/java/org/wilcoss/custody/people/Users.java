package org.wilcoss.custody.people;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wilcoss.custody.ledger.Fact;
import org.wilcoss.custody.ledger.Ledger;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Constraints;
import org.wilcoss.custody.platform.IfMatch;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Role;

/** Who may sign in, and as what. Each call is one transaction, with its ledger entry. */
@Service
public class Users {
    private final UserRepository users;
    private final JdbcClient sql;
    private final Ledger ledger;
    private final Clock clock;
    private final Access access;
    private final List<HolderDeactivated> followers;

    Users(
            UserRepository users,
            JdbcClient sql,
            Ledger ledger,
            Clock clock,
            Access access,
            List<HolderDeactivated> followers) {
        this.users = users;
        this.sql = sql;
        this.ledger = ledger;
        this.clock = clock;
        this.access = access;
        this.followers = List.copyOf(followers);
    }

    /**
     * Lets somebody in.
     *
     * @return their id
     * @throws EmailTaken if a user has this address, in whatever case of letters
     */
    @Transactional
    public int register(Actor actor, RegisterUser command) {
        actor.mustBeAllowed(Permission.MANAGE_USERS);
        User user = save(new User(command));
        record("user.registered", actor.id(), user);
        return user.id();
    }

    /**
     * Lets somebody in on the word of whoever operates the program, who needs no identity: {@code users add}, the first
     * admin. On record, the new user stands in for them.
     *
     * @throws EmailTaken if a user has this address
     */
    @Transactional
    public int registerByOperator(RegisterUser command) {
        User user = save(new User(command));
        record("user.registered_by_operator", user.id(), user);
        return user.id();
    }

    /**
     * Lets somebody in who signed up, where the club has that open.
     *
     * @return their id
     * @throws EmailTaken if a user has this address
     */
    @Transactional
    public int signUp(RegisterUser command) {
        User user = save(new User(command));
        record("user.signed_up", user.id(), user);
        return user.id();
    }

    /**
     * Changes a user's name, role or activity. A changed role counts from the user's next request on; a deactivated
     * user's access ends at once and for good, and each kit that they hold opens a case.
     *
     * @throws LastAdmin if no active admin would be left, also when two try at once
     * @throws org.wilcoss.custody.platform.ChangedSinceRead if the version is not the present one
     */
    @Transactional
    public void edit(Actor actor, int id, EditUser change, IfMatch version) {
        actor.mustBeAllowed(Permission.MANAGE_USERS);
        lockAdmins(change);
        User user = users.findById(id).orElseThrow(() -> new NotFound("user"));
        version.mustBe(user.version(), "user");
        if (user.wouldCeaseToBeAdmin(change) && activeAdmins().equals(List.of(id))) {
            throw new LastAdmin();
        }
        Role before = user.role();
        boolean wasActive = user.isActive();
        user.apply(change);
        save(user);
        if (change.name() != null || user.role() != before || user.isActive() != wasActive) {
            ledger.record(fact(act(user, before, wasActive), actor.id(), user)
                    .with("role_before", user.role() == before ? null : Labels.of(before))
                    .with("renamed", change.name() == null ? null : true));
        }
        if (wasActive && !user.isActive()) {
            access.end(id);
            followers.forEach(each -> each.after(actor, id));
        }
    }

    /** One change is one act, called after what weighs most in it. */
    private static String act(User user, Role before, boolean wasActive) {
        if (user.isActive() != wasActive) {
            return user.isActive() ? "user.reactivated" : "user.deactivated";
        }
        return user.role() == before ? "user.renamed" : "user.role_changed";
    }

    /**
     * Records that the actor saw proof that a user is an adult.
     *
     * @param evidence what was seen, such as "driving licence"; no number of it
     * @throws SelfVerification if the actor is that user
     */
    @Transactional
    public void verifyAdult(Actor actor, int id, String evidence) {
        actor.mustBeAllowed(Permission.MANAGE_USERS);
        User user = users.findById(id).orElseThrow(() -> new NotFound("user"));
        Instant now = clock.instant();
        user.verify(actor.id(), now, evidence);
        save(user);
        ledger.record(fact("user.verified_adult", now, actor.id(), user).secret("evidence", evidence));
    }

    /** Two changes that could each take away the last admin but one wait for each other here. */
    private void lockAdmins(EditUser change) {
        if (change.role() != null || change.isActive() != null) {
            activeAdmins();
        }
    }

    private List<Integer> activeAdmins() {
        return sql.sql("SELECT id FROM users WHERE role = 'admin' AND is_active ORDER BY id FOR UPDATE")
                .query((row, number) -> row.getInt("id"))
                .list();
    }

    private User save(User user) {
        try {
            return users.saveAndFlush(user);
        } catch (DataIntegrityViolationException refused) {
            if (Constraints.violated(refused).filter("ix_users_email"::equals).isPresent()) {
                throw new EmailTaken();
            }
            throw refused;
        }
    }

    private void record(String act, int actorId, User user) {
        ledger.record(fact(act, actorId, user));
    }

    private Fact fact(String act, int actorId, User user) {
        return fact(act, clock.instant(), actorId, user);
    }

    private static Fact fact(String act, Instant at, int actorId, User user) {
        return Fact.of(act, at, actorId)
                .secret("user_id", user.id())
                .with("role", Labels.of(user.role()))
                .with("is_active", user.isActive());
    }
}
