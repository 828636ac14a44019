package org.wilcoss.custody.witnesses;

import org.wilcoss.custody.platform.CannotWork;

/** A setting of where checkpoints go is wrong. */
final class WrongWitnessSetting extends CannotWork {
    private static final long serialVersionUID = 1L;

    WrongWitnessSetting(String message) {
        super(message);
    }
}
