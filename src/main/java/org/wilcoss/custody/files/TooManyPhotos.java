package org.wilcoss.custody.files;

import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;

/** The kit has as many photos as one may have. */
public final class TooManyPhotos extends Refusal {
    private static final long serialVersionUID = 1L;

    TooManyPhotos(int most) {
        super(ProblemType.RULE_REFUSED, "too_many_photos", most);
    }
}
