package org.wilcoss.custody.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Role;

/** The range: kits go out as a session begins and come in as it ends; now and then one changes hands between. */
final class Range {
    private static final Duration DESK_OPENS = Duration.ofMinutes(10);
    private static final Duration FIRST_RETURN = Duration.ofMinutes(15);

    /** How many draws show a fault once. */
    private static final int DRAWS_PER_FAULT = 70;

    private static final int SESSIONS_PER_SWAP = 3;

    /** By how many more or fewer than usual come. */
    private static final int SWING = 2;

    private static final int FEWEST = 4;

    private final Stage stage;
    private final Cast cast;
    private final List<SampleKit> kits;
    private final Dice dice;
    private final List<Repair> repairs =
            Table.read("repairs.csv").stream().map(Repair::read).toList();
    private int held;

    Range(Stage stage, Cast cast, List<SampleKit> kits, Dice dice) {
        this.stage = stage;
        this.cast = cast;
        this.kits = kits;
        this.dice = dice;
    }

    /** Opens the practice, and hands every athlete who comes a kit, while there are any. */
    Meeting handOut(Session session) {
        Actor lead = cast.nth(Role.COACH, held);
        Actor clerk = cast.nth(Role.VOLUNTEER, held);
        held++;
        Instant time = session.startsAt().minus(DESK_OPENS);
        int practice = stage.open(time, lead, session);
        List<Meeting.Draw> draws = new ArrayList<>();
        for (Cast.SampleAthlete athlete : attending(session)) {
            Optional<SampleKit> kit = kitFor(athlete, session);
            if (kit.isPresent()) {
                time = time.plus(dice.seconds(25, 80));
                stage.record(time, clerk, Handing.out(kit.get(), athlete.id(), practice));
                kit.get().leaveRack();
                draws.add(new Meeting.Draw(kit.get(), athlete.id()));
            }
        }
        return new Meeting(session, lead, clerk, practice, draws);
    }

    /** Once in some sessions a kit goes on: to another athlete, or with its athlete to another coach. */
    Meeting swapNowAndThen(Meeting meeting) {
        if (!dice.oneIn(SESSIONS_PER_SWAP)) {
            return meeting;
        }
        Duration half = meeting.session().kind().length().dividedBy(2);
        return swap(
                meeting,
                dice.pick(meeting.draws()),
                meeting.session().startsAt().plus(half));
    }

    Meeting swap(Meeting meeting, Meeting.Draw draw, Instant at) {
        Optional<Cast.SampleAthlete> other = cast.shooting(List.of(draw.kit().discipline())).stream()
                .filter(athlete -> !meeting.has(athlete.id()))
                .findFirst();
        Actor holder = other.isPresent() ? meeting.lead() : cast.nth(Role.COACH, held);
        Meeting.Draw swapped =
                new Meeting.Draw(draw.kit(), other.map(Cast.SampleAthlete::id).orElse(draw.athleteId()));
        stage.record(at, meeting.lead(), Handing.on(draw.kit(), holder, swapped.athleteId(), meeting.practiceId()));
        List<Meeting.Draw> draws = new ArrayList<>(meeting.without(draw).draws());
        draws.add(swapped);
        return meeting.with(draws);
    }

    /** Takes the kits in as the session ends. */
    void takeIn(Meeting meeting) {
        takeIn(meeting, meeting.session().endsAt().minus(FIRST_RETURN));
    }

    void takeIn(Meeting meeting, Instant from) {
        Instant time = from;
        for (Meeting.Draw draw : dice.shuffled(meeting.draws())) {
            time = time.plus(dice.seconds(15, 50));
            SampleKit kit = draw.kit();
            kit.shoot();
            stage.record(time, meeting.clerk(), Handing.in(kit, faultNowAndThen(kit)));
            kit.returnToRack();
        }
    }

    private List<Cast.SampleAthlete> attending(Session session) {
        List<Cast.SampleAthlete> squad = cast.shooting(session.kind().disciplines());
        int usual = squad.size() * session.kind().attendance() / 10;
        int coming = Math.max(FEWEST, usual + dice.below(2 * SWING + 1) - SWING);
        return dice.shuffled(squad).subList(0, coming);
    }

    /** The kit that the athlete is used to, else the next one in the rack. */
    private Optional<SampleKit> kitFor(Cast.SampleAthlete athlete, Session session) {
        Discipline favourite = athlete.favourite(session.kind().disciplines());
        List<SampleKit> rack =
                kits.stream().filter(kit -> kit.discipline() == favourite).toList();
        for (int i = 0; i < rack.size(); i++) {
            SampleKit kit = rack.get((athlete.id() + i) % rack.size());
            if (kit.isRacked() && kit.fault() == null) {
                return Optional.of(kit);
            }
        }
        return Optional.empty();
    }

    private @Nullable String faultNowAndThen(SampleKit kit) {
        if (!dice.oneIn(DRAWS_PER_FAULT)) {
            return null;
        }
        Repair repair = dice.pick(repairs.stream()
                .filter(any -> any.discipline() == kit.discipline())
                .toList());
        kit.breakDown(repair);
        return repair.found();
    }
}
