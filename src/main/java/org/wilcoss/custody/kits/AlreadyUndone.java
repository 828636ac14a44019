package org.wilcoss.custody.kits;

import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;

/** The event was undone before. */
public final class AlreadyUndone extends Refusal {
    private static final long serialVersionUID = 1L;

    private final int kitId;
    private final int undoneById;

    AlreadyUndone(int kitId, String kitCode, int undoneById) {
        super(ProblemType.MOVE_REFUSED, "undo_done", kitCode);
        this.kitId = kitId;
        this.undoneById = undoneById;
    }

    public int kitId() {
        return kitId;
    }

    /** The event that undid it. */
    public int undoneById() {
        return undoneById;
    }
}
