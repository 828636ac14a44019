package org.wilcoss.custody.kits;

import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;

/** The kit has no serial number on record. */
public final class NoSerial extends Refusal {
    private static final long serialVersionUID = 1L;

    NoSerial(String kitCode) {
        super(ProblemType.NOT_FOUND, "no_serial", kitCode);
    }
}
