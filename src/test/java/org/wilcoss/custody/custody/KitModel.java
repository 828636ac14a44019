package org.wilcoss.custody.custody;

import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.kits.KitStatus;

/** What a kit should do, written down a second time and as plainly as can be: rule 3, beside the code that keeps it. */
final class KitModel {
    KitStatus status = KitStatus.AVAILABLE;

    @Nullable
    Integer holder;

    @Nullable
    Integer athlete;

    boolean retired;
    boolean maintenanceOpen;
    int events;

    /** Makes the step if it is allowed, and answers whether it is. */
    boolean step(Step step) {
        boolean allowed = allows(step);
        if (allowed) {
            apply(step);
        }
        return allowed;
    }

    private boolean allows(Step step) {
        boolean here = status == KitStatus.AVAILABLE;
        boolean out = status == KitStatus.CHECKED_OUT;
        boolean lost = status == KitStatus.LOST;
        return switch (step.kind()) {
            case CHECK_OUT -> !retired && here;
            case CHECK_IN -> !retired && out;
            case TRANSFER -> !retired && out && !sameAs(step);
            case LOST -> !retired && !lost;
            case FOUND -> !retired && lost;
            case OPEN_MAINTENANCE -> !retired && here && !maintenanceOpen;
            case CLOSE_MAINTENANCE -> maintenanceOpen;
            case RETIRE -> !retired && !out && !lost;
        };
    }

    private boolean sameAs(Step step) {
        return holder != null
                && holder == step.person()
                && (athlete == null ? step.athlete() == null : athlete.equals(step.athlete()));
    }

    private void apply(Step step) {
        switch (step.kind()) {
            case CHECK_OUT, TRANSFER -> moved(KitStatus.CHECKED_OUT, step.person(), step.athlete());
            case CHECK_IN, FOUND -> moved(KitStatus.AVAILABLE, null, null);
            case LOST -> moved(KitStatus.LOST, holder, athlete);
            case OPEN_MAINTENANCE -> {
                status = KitStatus.MAINTENANCE;
                maintenanceOpen = true;
            }
            case CLOSE_MAINTENANCE -> {
                status = status == KitStatus.MAINTENANCE ? KitStatus.AVAILABLE : status;
                maintenanceOpen = false;
            }
            case RETIRE -> retired = true;
        }
    }

    private void moved(KitStatus newStatus, @Nullable Integer newHolder, @Nullable Integer newAthlete) {
        status = newStatus;
        holder = newHolder;
        athlete = newAthlete;
        events++;
    }

    /** One thing that somebody tries with the kit. */
    record Step(Kind kind, int person, @Nullable Integer athlete) {}

    enum Kind {
        CHECK_OUT,
        CHECK_IN,
        TRANSFER,
        LOST,
        FOUND,
        OPEN_MAINTENANCE,
        CLOSE_MAINTENANCE,
        RETIRE
    }
}
