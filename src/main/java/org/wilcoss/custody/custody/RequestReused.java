package org.wilcoss.custody.custody;

import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;

/** The same {@code client_event_id} was used before for something else. */
public final class RequestReused extends Refusal {
    private static final long serialVersionUID = 1L;

    RequestReused() {
        super(ProblemType.REQUEST_REUSED, "client_event_id_reused");
    }
}
