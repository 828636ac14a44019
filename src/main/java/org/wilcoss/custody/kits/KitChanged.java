package org.wilcoss.custody.kits;

import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;

/** Somebody changed the kit between reading and writing. */
public final class KitChanged extends Refusal {
    private static final long serialVersionUID = 1L;

    KitChanged(String kitCode) {
        super(ProblemType.MOVE_REFUSED, "kit_changed_meanwhile", kitCode);
    }
}
