package org.wilcoss.custody.sample;

import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.custody.Desk;
import org.wilcoss.custody.custody.RecordEvent;
import org.wilcoss.custody.kits.Kits;
import org.wilcoss.custody.maintenance.CloseMaintenance;
import org.wilcoss.custody.maintenance.OpenMaintenance;
import org.wilcoss.custody.maintenance.Workshop;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.practices.OpenPractice;
import org.wilcoss.custody.practices.Practices;

/** Where the story happens: at the same desk and in the same workshop as ever, at the time that the story says. */
@Component
@Profile("sample")
class Stage {
    private final Desk desk;
    private final Practices practices;
    private final Workshop workshop;
    private final Kits kits;
    private final Paperwork paperwork;
    private final SampleClock clock;

    Stage(Desk desk, Practices practices, Workshop workshop, Kits kits, Paperwork paperwork, SampleClock clock) {
        this.desk = desk;
        this.practices = practices;
        this.workshop = workshop;
        this.kits = kits;
        this.paperwork = paperwork;
        this.clock = clock;
    }

    void checkBackgrounds(Instant at, Cast cast) {
        clock.at(at, () -> {
            paperwork.checkBackgrounds(
                    cast, at.atZone(Season.ZONE).toLocalDate().minusDays(2));
            return cast;
        });
    }

    int open(Instant at, Actor lead, Session session) {
        OpenPractice practice = new OpenPractice(
                session.kind().title(), session.kind().place(), lead.id(), session.startsAt(), session.endsAt());
        return clock.at(at, () -> practices.open(lead, practice));
    }

    void close(Instant at, Actor lead, int practice) {
        clock.at(at, () -> {
            practices.close(lead, practice);
            return practice;
        });
    }

    void record(Instant at, Actor recorder, RecordEvent event) {
        clock.at(at, () -> desk.record(recorder, event));
    }

    int open(Instant at, Actor armorer, OpenMaintenance maintenance) {
        return clock.at(at, () -> workshop.open(armorer, maintenance));
    }

    void close(Instant at, Actor armorer, CloseMaintenance maintenance) {
        clock.at(at, () -> {
            workshop.close(armorer, maintenance);
            return maintenance;
        });
    }

    void retire(Instant at, Actor armorer, SampleKit kit) {
        clock.at(at, () -> {
            kits.retire(armorer, kit.id());
            return kit;
        });
    }
}
