package org.wilcoss.custody.signin;

import org.wilcoss.custody.platform.CannotWork;

/** A setting of an identity provider is wrong, or another is missing. */
final class WrongProviderSetting extends CannotWork {
    private static final long serialVersionUID = 1L;

    WrongProviderSetting(String message) {
        super(message);
    }
}
