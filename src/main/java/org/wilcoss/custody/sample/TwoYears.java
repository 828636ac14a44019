package org.wilcoss.custody.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.wilcoss.custody.platform.Role;

/** The story of the club, day by day, up to now. */
final class TwoYears {
    private static final Duration SEARCHED = Duration.ofMinutes(20);
    private static final Duration LOST_FOR = Duration.ofHours(49);
    private static final Duration LOAN_REMAINS = Duration.ofDays(9);
    private static final int ON_THE_BENCH_NOW = 2;

    private final Season season;
    private final Milestones milestones;
    private final Stage stage;
    private final Porch porch;
    private final Cast cast;
    private final List<SampleKit> kits;
    private final Range range;
    private final Bench bench;

    TwoYears(Season season, Stage stage, Porch porch, Cast cast, List<SampleKit> kits) {
        Dice dice = new Dice();
        this.season = season;
        this.stage = stage;
        this.porch = porch;
        this.cast = cast;
        this.kits = kits;
        milestones = Milestones.of(season);
        range = new Range(stage, cast, kits, dice);
        bench = new Bench(stage, cast, kits);
    }

    void play() {
        for (LocalDate day : season.days()) {
            if (day.equals(season.renewal())) {
                stage.checkBackgrounds(
                        day.atTime(LocalTime.NOON).atZone(Season.ZONE).toInstant(), cast);
            }
            season.workshop(day).ifPresent(this::work);
            season.session(day).ifPresent(this::meet);
        }
        present();
    }

    private void work(Instant opens) {
        if (opens.equals(milestones.lastEvening())) {
            bench.workAhead(opens, ON_THE_BENCH_NOW);
        } else if (opens.equals(milestones.retirement())) {
            bench.retire(racked(Discipline.SMALLBORE), opens);
        } else {
            bench.work(opens);
        }
    }

    private void meet(Session session) {
        Meeting meeting = range.swapNowAndThen(range.handOut(session));
        if (session.equals(milestones.loss())) {
            lose(meeting, meeting.first(Discipline.SHOTGUN));
        } else if (session.equals(milestones.last())) {
            range.takeIn(meeting.without(meeting.draws().getFirst()));
        } else {
            range.takeIn(meeting);
            stage.close(session.endsAt().plus(SEARCHED), meeting.lead(), meeting.practiceId());
        }
        if (session.equals(milestones.loan())) {
            lend(racked(Discipline.SHOTGUN), session.endsAt().plus(SEARCHED));
        }
    }

    private void lose(Meeting meeting, Meeting.Draw lost) {
        range.takeIn(meeting.without(lost));
        Instant missed = meeting.session().endsAt().plus(SEARCHED);
        stage.record(
                missed,
                meeting.lead(),
                Handing.lost(lost.kit(), "Missing at the closing count. Range, lot and trailers searched."));
        stage.record(
                missed.plus(LOST_FOR),
                cast.nth(Role.ARMORER, 0),
                Handing.found(
                        lost.kit(),
                        "Was in the clay trailer behind the thrower. Serial compared, function check passed."));
        lost.kit().returnToRack();
        stage.close(missed.plus(LOST_FOR).plus(SEARCHED), meeting.lead(), meeting.practiceId());
    }

    private void lend(SampleKit kit, Instant at) {
        stage.record(
                at,
                cast.nth(Role.ARMORER, 1),
                Handing.out(
                        kit,
                        cast.nth(Role.COACH, 5),
                        season.now().plus(LOAN_REMAINS).truncatedTo(ChronoUnit.HOURS),
                        "In the coaches’ safe for the state team’s fitting days"));
        kit.leaveRack();
    }

    /** The range is open: most have their kits, two have brought theirs back, one was handed on. */
    private void present() {
        Meeting meeting = range.handOut(season.present());
        List<Meeting.Draw> draws = meeting.draws();
        range.takeIn(meeting.with(draws.subList(0, 2)), season.now().minus(Duration.ofMinutes(20)));
        range.swap(meeting, draws.getLast(), season.now().minus(Duration.ofMinutes(12)));
        atTheGate(racked(Discipline.SHOTGUN));
    }

    /** Two parents have asked for a kit: one of them waits for a word, the other for the hand-over. */
    private void atTheGate(SampleKit first) {
        List<Cast.SampleAthlete> athletes = porch.canTakeHome(cast);
        int granted = porch.ask(season.now().minus(Duration.ofMinutes(35)), cast, athletes.getLast(), first);
        porch.approve(season.now().minus(Duration.ofMinutes(31)), cast.nth(Role.COACH, 1), granted);
        first.leaveRack();
        porch.ask(season.now().minus(Duration.ofMinutes(14)), cast, athletes.getFirst(), racked(Discipline.SHOTGUN));
    }

    private SampleKit racked(Discipline discipline) {
        return kits.stream()
                .filter(kit -> kit.discipline() == discipline && kit.isRacked())
                .findFirst()
                .orElseThrow();
    }
}
