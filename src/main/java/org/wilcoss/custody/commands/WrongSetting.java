package org.wilcoss.custody.commands;

import org.wilcoss.custody.platform.CannotWork;

/** A setting is wrong, or does not go with the others. */
final class WrongSetting extends CannotWork {
    private static final long serialVersionUID = 1L;

    WrongSetting(String message) {
        super(message);
    }
}
