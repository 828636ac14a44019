package org.wilcoss.custody.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.attestations.Attestations;
import org.wilcoss.custody.gate.Approvals;
import org.wilcoss.custody.gate.AskOffSite;
import org.wilcoss.custody.gate.Requests;
import org.wilcoss.custody.people.AthleteQueries;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Identities;
import org.wilcoss.custody.platform.Role;
import org.wilcoss.custody.signatures.Signature;
import org.wilcoss.custody.signatures.SigningDevice;

/** The porch, where parents ask to take a kit home: what they attest to, what they ask, and who lets them. */
@Component
@Profile("sample")
class Porch {
    private static final String TITLE = "Taking a kit home";
    private static final String TEXT = """
            I am an adult, and I answer for this kit until it is back at the club.
            I transport it unloaded, with the chamber flag in, cased and locked, and apart from ammunition.
            At home I keep it locked away; no minor has the key, or handles it without me.
            I bring it back by the time agreed, and I report a loss or theft at once, to the club and to the police.
            """;

    /** An address that belongs to nobody (RFC 5737). */
    private static final SigningDevice PHONE = new SigningDevice("192.0.2.41", "A phone");

    private final Attestations attestations;
    private final Requests requests;
    private final Approvals approvals;
    private final AthleteQueries athletes;
    private final Identities identities;
    private final SampleClock clock;

    Porch(
            Attestations attestations,
            Requests requests,
            Approvals approvals,
            AthleteQueries athletes,
            Identities identities,
            SampleClock clock) {
        this.attestations = attestations;
        this.requests = requests;
        this.approvals = approvals;
        this.athletes = athletes;
        this.identities = identities;
        this.clock = clock;
    }

    void write(Actor admin) {
        attestations.write(admin, TITLE, TEXT);
    }

    /** The athletes who can have a kit at home: a parent of theirs has shown who they are. */
    List<Cast.SampleAthlete> canTakeHome(Cast cast) {
        return cast.shooting(List.of(Discipline.SHOTGUN)).stream()
                .filter(athlete -> parent(cast, athlete).verifiedAdult())
                .toList();
    }

    /** The parent signs and asks. */
    int ask(Instant at, Cast cast, Cast.SampleAthlete athlete, SampleKit kit) {
        Actor parent = parent(cast, athlete);
        AskOffSite wish = new AskOffSite(
                kit.reference(),
                null,
                athlete.id(),
                "Home, for dry practice, and to the match",
                at.plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.HOURS),
                attestations.current().orElseThrow().id(),
                new Signature.Typed(parent.name()),
                PHONE);
        return clock.at(at, () -> requests.ask(parent, wish));
    }

    void approve(Instant at, Actor coach, int request) {
        clock.at(at, () -> {
            approvals.approve(coach, request);
            return request;
        });
    }

    private Actor parent(Cast cast, Cast.SampleAthlete athlete) {
        List<Integer> guardians = Objects.requireNonNull(
                athletes.find(cast.nth(Role.COACH, 0), athlete.id()).guardianIds());
        return identities.byUserId(guardians.getFirst()).orElseThrow();
    }
}
