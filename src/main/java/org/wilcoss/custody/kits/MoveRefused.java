package org.wilcoss.custody.kits;

import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;

/** The kit's state does not allow the move. The sentence says what state it is in and what can be done. */
public final class MoveRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    MoveRefused(String reason, String kitCode) {
        super(ProblemType.MOVE_REFUSED, reason, kitCode);
    }

    static MoveRefused because(KitStatus status, String kitCode) {
        return new MoveRefused("kit_is_" + Labels.of(status), kitCode);
    }

    static MoveRefused retired(String kitCode) {
        return new MoveRefused("kit_is_retired", kitCode);
    }

    static MoveRefused sameHolder(String kitCode) {
        return new MoveRefused("same_holder", kitCode);
    }
}
