package org.wilcoss.custody.maintenance;

import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;

/** An earlier maintenance of the kit was never closed, since the kit was lost meanwhile. */
public final class MaintenanceStillOpen extends Refusal {
    private static final long serialVersionUID = 1L;

    MaintenanceStillOpen(String kitCode) {
        super(ProblemType.MOVE_REFUSED, "maintenance_still_open", kitCode);
    }
}
