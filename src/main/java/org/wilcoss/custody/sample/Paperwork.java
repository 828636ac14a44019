package org.wilcoss.custody.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.consents.ConsentKind;
import org.wilcoss.custody.consents.Consents;
import org.wilcoss.custody.consents.RecordConsent;
import org.wilcoss.custody.credentials.CredentialKind;
import org.wilcoss.custody.credentials.Credentials;
import org.wilcoss.custody.credentials.RecordCredential;
import org.wilcoss.custody.people.AthleteQueries;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Role;

/** The sample club's binders: what parents signed, and what staff have shown. */
@Component
@Profile("sample")
class Paperwork {
    private static final String SHERIFF = "County sheriff’s office";
    private static final String FEDERATION = "State shooting federation";
    private static final int EXPIRING_DAYS = 20;
    private static final int LAPSED_DAYS = 40;
    private static final int CONSENT_YEARS = 3;
    private static final int CHECK_YEARS = 2;

    /** Of the volunteers, this one has yet to take the course. */
    private static final int WITHOUT_COURSE = 2;

    private final Consents consents;
    private final Credentials credentials;
    private final AthleteQueries athletes;

    Paperwork(Consents consents, Credentials credentials, AthleteQueries athletes) {
        this.consents = consents;
        this.credentials = credentials;
        this.athletes = athletes;
    }

    /**
     * Fills the binders as the club opens.
     *
     * @param today the last day of the story
     */
    void open(Cast cast, LocalDate opening, LocalDate today) {
        checkBackgrounds(cast, opening.minusDays(10));
        List<Actor> coaches = cast.all(Role.COACH);
        for (int n = 0; n < coaches.size(); n++) {
            LocalDate last = switch (n) {
                case 1 -> today.plusDays(EXPIRING_DAYS);
                case 2 -> today.minusDays(LAPSED_DAYS);
                default -> opening.plusYears(CONSENT_YEARS).plusMonths(n);
            };
            record(cast, coaches.get(n), CredentialKind.COACH_CERTIFICATE, FEDERATION, opening.minusMonths(3), last);
        }
        List<Actor> volunteers = cast.all(Role.VOLUNTEER);
        for (Actor volunteer : volunteers) {
            if (!volunteer.equals(volunteers.get(WITHOUT_COURSE))) {
                record(cast, volunteer, CredentialKind.SAFETY_COURSE, SampleClub.NAME, opening.minusDays(6), null);
            }
        }
        sign(cast, opening.minusDays(5));
    }

    /** Has everybody who works with athletes checked by the sheriff. */
    void checkBackgrounds(Cast cast, LocalDate on) {
        for (Role role : List.of(Role.COACH, Role.ARMORER, Role.VOLUNTEER)) {
            cast.all(role)
                    .forEach(person -> record(
                            cast, person, CredentialKind.BACKGROUND_CHECK, SHERIFF, on, on.plusYears(CHECK_YEARS)));
        }
    }

    private void sign(Cast cast, LocalDate on) {
        LocalDate last = on.plusYears(CONSENT_YEARS);
        List<Cast.SampleAthlete> pistols = cast.shooting(List.of(Discipline.SPORT_PISTOL, Discipline.AIR_PISTOL));
        pistols.forEach(athlete -> sign(
                cast,
                athlete,
                ConsentKind.HANDGUN,
                "Has and shoots the club’s pistols under a coach’s eye.",
                on,
                last));
        for (Cast.SampleAthlete athlete : cast.shooting(List.of(Discipline.SHOTGUN))) {
            sign(
                    cast,
                    athlete,
                    ConsentKind.CARRY,
                    "Carries a club shotgun to and from matches, unloaded, in a locked case.",
                    on,
                    athlete.id() % 2 == 0 ? last : on.plusYears(1));
        }
        int taken =
                sign(cast, pistols.getLast(), ConsentKind.OFF_SITE, "Kits may come home for dry practice.", on, last);
        consents.withdraw(cast.nth(Role.COACH, 0), taken);
    }

    private int sign(
            Cast cast, Cast.SampleAthlete athlete, ConsentKind kind, String scope, LocalDate on, LocalDate last) {
        Actor clerk = cast.nth(Role.COACH, 0);
        int guardian = Objects.requireNonNull(athletes.find(clerk, athlete.id()).guardianIds())
                .getFirst();
        RecordConsent consent = new RecordConsent(
                kind,
                guardian,
                null,
                scope,
                on,
                last,
                "Binder “%s”".formatted(Labels.of(kind).replace('_', ' ')));
        return consents.record(clerk, athlete.id(), consent);
    }

    private void record(
            Cast cast, Actor person, CredentialKind kind, String issuer, LocalDate on, @Nullable LocalDate last) {
        credentials.record(cast.admin(), person.id(), new RecordCredential(kind, issuer, null, on, last));
    }
}
