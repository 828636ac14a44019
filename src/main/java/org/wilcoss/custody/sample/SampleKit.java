package org.wilcoss.custody.sample;

import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.kits.KitReference;

/** What the story knows of a kit: whether it stands in the rack, how much it was shot, and what ails it. */
final class SampleKit {
    private final int id;
    private final Discipline discipline;
    private boolean racked = true;
    private int rounds;
    private int roundsAtService;
    private @Nullable Repair fault;

    SampleKit(int id, Discipline discipline) {
        this.id = id;
        this.discipline = discipline;
    }

    KitReference reference() {
        return new KitReference.ById(id);
    }

    int id() {
        return id;
    }

    Discipline discipline() {
        return discipline;
    }

    boolean isRacked() {
        return racked;
    }

    void leaveRack() {
        racked = false;
    }

    void returnToRack() {
        racked = true;
    }

    void shoot() {
        rounds += discipline.roundsPerDraw();
    }

    int rounds() {
        return rounds;
    }

    int roundsSinceService() {
        return rounds - roundsAtService;
    }

    void breakDown(Repair repair) {
        fault = repair;
    }

    @Nullable
    Repair fault() {
        return fault;
    }

    boolean needsService() {
        return fault != null || roundsSinceService() >= discipline.roundsPerService();
    }

    void serviced() {
        fault = null;
        roundsAtService = rounds;
    }
}
