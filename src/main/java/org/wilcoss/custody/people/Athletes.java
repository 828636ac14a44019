package org.wilcoss.custody.people;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wilcoss.custody.ledger.Fact;
import org.wilcoss.custody.ledger.Ledger;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Constraints;
import org.wilcoss.custody.platform.IfMatch;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.Permission;

/** Athletes and their guardians. Each call is one transaction, with its ledger entry. */
@Service
public class Athletes {
    private final AthleteRepository athletes;
    private final UserRepository users;
    private final Ledger ledger;
    private final Clock clock;

    Athletes(AthleteRepository athletes, UserRepository users, Ledger ledger, Clock clock) {
        this.athletes = athletes;
        this.users = users;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Puts an athlete on record, with guardians.
     *
     * @return the athlete's id
     * @throws InvalidFields if a guardian is no user
     */
    @Transactional
    public int register(Actor actor, RegisterAthlete command) {
        actor.mustBeAllowed(Permission.MANAGE_ATHLETES);
        List<Integer> guardianIds = command.guardianIds() == null ? List.of() : List.copyOf(command.guardianIds());
        int id = save(new Athlete(
                        command,
                        guardianIds.stream().map(users::getReferenceById).collect(Collectors.toSet())))
                .id();
        ledger.record(fact("athlete.registered", actor, id).secret("guardian_ids", guardianIds));
        return id;
    }

    /**
     * Changes what is on record of an athlete.
     *
     * @throws NotFound if there is none, or they were erased
     * @throws org.wilcoss.custody.platform.ChangedSinceRead if the version is not the present one
     */
    @Transactional
    public void edit(Actor actor, int id, EditAthlete change, IfMatch version) {
        Athlete athlete = find(actor, id);
        version.mustBe(athlete.version(), "athlete");
        boolean wasActive = athlete.isActive();
        athlete.apply(change);
        save(athlete);
        if (change.describes()) {
            ledger.record(fact("athlete.edited", actor, id));
        }
        if (athlete.isActive() != wasActive) {
            ledger.record(fact(athlete.isActive() ? "athlete.reactivated" : "athlete.deactivated", actor, id));
        }
    }

    /**
     * Makes a user an athlete's guardian.
     *
     * @throws NotFound if there is no such athlete
     * @throws InvalidFields if there is no such active user
     * @throws AlreadyGuardian if they are one
     */
    @Transactional
    public void addGuardian(Actor actor, int id, int userId) {
        Athlete athlete = find(actor, id);
        User guardian = users.findById(userId)
                .filter(User::isActive)
                .orElseThrow(() -> new InvalidFields("user_id", "names nobody who is an active user"));
        if (!athlete.addGuardian(guardian)) {
            throw new AlreadyGuardian();
        }
        save(athlete);
        ledger.record(fact("guardian.added", actor, id).secret("guardian_ids", List.of(userId)));
    }

    /**
     * Ends that a user is an athlete's guardian. Consents that they signed stay as they are.
     *
     * @throws NotFound if there is no such athlete, or the user is no guardian of theirs
     */
    @Transactional
    public void removeGuardian(Actor actor, int id, int userId) {
        Athlete athlete = find(actor, id);
        User guardian = users.findById(userId).orElseThrow(() -> new NotFound("guardian"));
        if (!athlete.removeGuardian(guardian)) {
            throw new NotFound("guardian");
        }
        save(athlete);
        ledger.record(fact("guardian.removed", actor, id).secret("guardian_ids", List.of(userId)));
    }

    private Athlete find(Actor actor, int id) {
        actor.mustBeAllowed(Permission.MANAGE_ATHLETES);
        return athletes.findById(id).orElseThrow(() -> new NotFound("athlete"));
    }

    private Fact fact(String act, Actor actor, int athleteId) {
        return Fact.of(act, clock.instant(), actor.id()).secret("athlete_id", athleteId);
    }

    private Athlete save(Athlete athlete) {
        try {
            return athletes.saveAndFlush(athlete);
        } catch (DataIntegrityViolationException refused) {
            if (Constraints.violated(refused)
                    .filter("fk_guardians_user"::equals)
                    .isPresent()) {
                throw new InvalidFields("guardian_ids", "names somebody who is no user");
            }
            throw refused;
        }
    }
}
