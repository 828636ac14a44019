package org.wilcoss.custody.erasures;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wilcoss.custody.ledger.Fact;
import org.wilcoss.custody.ledger.Ledger;
import org.wilcoss.custody.ledger.Sealed;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.Permission;

/** Erases people, the second lawful way through append-only (rule 8). It cannot be undone. */
@Service
public class Erasures {
    private static final String ERASE =
            "SELECT erase_person(:user, :athlete, :actor, :reason, :digest, %s)".formatted(Sealed.ARGUMENTS);

    private final JdbcClient sql;
    private final ErasureQueries queries;
    private final Ledger ledger;
    private final Clock clock;

    Erasures(JdbcClient sql, ErasureQueries queries, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.queries = queries;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Erases a person: their own row becomes anonymous, nobody can sign in as them any more, and what other rows and
     * the ledger's disclosures say of them goes. Events keep their place and their hashes. One transaction.
     *
     * @throws NotFound if there is nobody, or they were erased
     * @throws InvalidFields if the confirmation is not their name, or the reason names them
     * @throws ErasureRefused if they are the actor or the last admin, hold a kit, or were overtaken by an act
     */
    @Transactional
    public ErasureRow erase(Actor actor, PersonId person, ErasePerson command) {
        actor.mustBeAllowed(Permission.ERASE_PEOPLE);
        refuseIfNotNow(actor, person);
        refuseIfUnmeant(actor, person, command);
        Cover cover = cover(person);
        Sealed tombstone = ledger.seal(Fact.of("people.erased", clock.instant(), actor.id())
                .with("kind", Labels.of(person.kind()))
                .with("entries", cover.entries())
                .with("disclosures", cover.disclosures())
                .with("digest", cover.digest())
                .secret("person_id", person.id())
                .secret("reason", command.reason()));
        boolean erased = sql.sql(ERASE)
                .params(tombstone.parameters())
                .params(person.parameters())
                .param("actor", actor.id())
                .param("reason", command.reason())
                .param("digest", cover.digest())
                .query(Boolean.class)
                .single();
        if (!erased) {
            throw ErasureRefused.overtaken();
        }
        return queries.of(person);
    }

    private void refuseIfNotNow(Actor actor, PersonId person) {
        String obstacle = person.equals(PersonId.user(actor.id())) ? "own" : obstacle(person);
        switch (obstacle) {
            case "" -> {}
            case "own" -> throw ErasureRefused.own();
            case "holds_kit" -> throw ErasureRefused.holdsKit();
            case "last_admin" -> throw ErasureRefused.lastAdmin();
            default -> throw new NotFound(Labels.of(person.kind()));
        }
    }

    private String obstacle(PersonId person) {
        return sql.sql("SELECT coalesce(erasure_obstacle(:user, :athlete), '')")
                .params(person.parameters())
                .query(String.class)
                .single();
    }

    private void refuseIfUnmeant(Actor actor, PersonId person, ErasePerson command) {
        String name = queries.find(actor, person).name();
        if (!command.confirmation().strip().equals(name.strip())) {
            throw new InvalidFields("confirmation", "must be the person’s name, exactly as it stands");
        }
        boolean named = sql.sql("SELECT names_person(:reason, :user, :athlete)")
                .params(person.parameters())
                .param("reason", command.reason())
                .query(Boolean.class)
                .single();
        if (named) {
            throw new InvalidFields("reason", "must not name the person, since the reason stays");
        }
    }

    private Cover cover(PersonId person) {
        return sql.sql("SELECT entries, disclosures, digest FROM erasure_cover(:user, :athlete)")
                .params(person.parameters())
                .query((row, n) -> new Cover(row.getInt("entries"), row.getInt("disclosures"), row.getString("digest")))
                .single();
    }

    private record Cover(int entries, int disclosures, String digest) {}
}
