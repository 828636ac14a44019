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
import org.wilcoss.custody.platform.InvalidFields;
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
        ledger.record(Fact.of("athlete.registered", clock.instant(), actor.id())
                .secret("athlete_id", id)
                .secret("guardian_ids", guardianIds));
        return id;
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
