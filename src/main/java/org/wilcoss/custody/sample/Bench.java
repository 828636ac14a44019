package org.wilcoss.custody.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.wilcoss.custody.maintenance.CloseMaintenance;
import org.wilcoss.custody.maintenance.OpenMaintenance;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Role;

/** The armorers' bench: what was taken in on one evening is done by the next. */
final class Bench {
    private static final int PLACES = 4;
    private static final Duration PER_JOB = Duration.ofMinutes(12);
    private static final Period SERVICE_INTERVAL = Period.ofMonths(6);

    private final Stage stage;
    private final Cast cast;
    private final List<SampleKit> kits;
    private final List<Job> jobs = new ArrayList<>();
    private int evenings;

    Bench(Stage stage, Cast cast, List<SampleKit> kits) {
        this.stage = stage;
        this.cast = cast;
        this.kits = kits;
    }

    /** Closes what was open and takes in what is broken or was shot long enough. */
    void work(Instant opens) {
        Instant time = closeAll(opens);
        for (SampleKit kit :
                urgent().filter(SampleKit::needsService).limit(PLACES).toList()) {
            time = time.plus(PER_JOB);
            open(kit, time);
        }
        evenings++;
    }

    /** Closes what was open and takes in the most shot, whether or not it has to be. */
    void workAhead(Instant opens, int places) {
        Instant time = closeAll(opens);
        for (SampleKit kit : urgent().limit(places).toList()) {
            time = time.plus(PER_JOB);
            open(kit, time);
        }
    }

    /** Closes what was open, finds a kit past repair and takes it out of use. */
    void retire(SampleKit kit, Instant opens) {
        Instant looked = closeAll(opens).plus(PER_JOB);
        int event = stage.open(
                looked,
                armorer(),
                new OpenMaintenance(kit.reference(), "Hairline crack in the receiver", null, kit.rounds()));
        Instant judged = looked.plus(PER_JOB);
        stage.close(judged, armorer(), new CloseMaintenance(event, "Past repair", null, kit.rounds(), null));
        stage.retire(judged.plus(PER_JOB), armorer(), kit);
        kit.leaveRack();
    }

    private Stream<SampleKit> urgent() {
        return kits.stream()
                .filter(SampleKit::isRacked)
                .sorted(Comparator.comparing((SampleKit kit) -> kit.fault() == null)
                        .thenComparing(Comparator.comparingInt(SampleKit::roundsSinceService)
                                .reversed()));
    }

    private void open(SampleKit kit, Instant at) {
        Repair fault = kit.fault();
        Repair repair = fault == null ? Repair.service(kit) : fault;
        OpenMaintenance maintenance = new OpenMaintenance(kit.reference(), repair.found(), null, kit.rounds());
        jobs.add(new Job(kit, repair, stage.open(at, armorer(), maintenance)));
        kit.leaveRack();
    }

    private Instant closeAll(Instant from) {
        Instant time = from;
        for (Job job : jobs) {
            time = time.plus(PER_JOB);
            stage.close(
                    time,
                    armorer(),
                    new CloseMaintenance(
                            job.eventId(),
                            job.repair().done(),
                            job.repair().parts(),
                            job.kit().rounds(),
                            time.atZone(Season.ZONE).toLocalDate().plus(SERVICE_INTERVAL)));
            job.kit().serviced();
            job.kit().returnToRack();
        }
        jobs.clear();
        return time;
    }

    private Actor armorer() {
        return cast.nth(Role.ARMORER, evenings);
    }

    private record Job(SampleKit kit, Repair repair, int eventId) {}
}
