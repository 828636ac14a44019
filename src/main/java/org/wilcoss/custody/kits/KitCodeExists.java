package org.wilcoss.custody.kits;

import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;

/** Another kit has this code. */
public final class KitCodeExists extends Refusal {
    private static final long serialVersionUID = 1L;

    KitCodeExists(String code) {
        super(ProblemType.ALREADY_EXISTS, "kit_code_exists", code);
    }
}
