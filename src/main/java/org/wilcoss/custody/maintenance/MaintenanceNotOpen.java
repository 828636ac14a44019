package org.wilcoss.custody.maintenance;

import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;

/** The maintenance is closed already. */
public final class MaintenanceNotOpen extends Refusal {
    private static final long serialVersionUID = 1L;

    MaintenanceNotOpen(String kitCode) {
        super(ProblemType.MOVE_REFUSED, "maintenance_not_open", kitCode);
    }
}
