package org.wilcoss.custody.kits;

import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;

/** An event stands, and is not undone. The sentence says what can be done instead. */
public final class UndoRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    UndoRefused(String reason, String kitCode) {
        super(ProblemType.MOVE_REFUSED, reason, kitCode);
    }

    private UndoRefused(ProblemType type, String reason, String kitCode) {
        super(type, reason, kitCode);
    }

    static UndoRefused notYours(String kitCode) {
        return new UndoRefused(ProblemType.NOT_YOUR_ROLE, "undo_not_yours", kitCode);
    }
}
