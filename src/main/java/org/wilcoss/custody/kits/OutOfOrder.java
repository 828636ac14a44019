package org.wilcoss.custody.kits;

import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;

/** The event would lie before the kit's previous one. */
public final class OutOfOrder extends Refusal {
    private static final long serialVersionUID = 1L;

    OutOfOrder(String kitCode) {
        super(ProblemType.MOVE_REFUSED, "out_of_order", kitCode);
    }
}
