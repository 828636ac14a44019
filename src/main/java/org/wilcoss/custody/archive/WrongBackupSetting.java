package org.wilcoss.custody.archive;

import org.wilcoss.custody.platform.CannotWork;

/** A setting of the nightly backup is wrong. */
final class WrongBackupSetting extends CannotWork {
    private static final long serialVersionUID = 1L;

    WrongBackupSetting(String message) {
        super(message);
    }
}
