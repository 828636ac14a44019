package org.wilcoss.custody.platform;

/** The setting of the mail server is wrong. */
final class WrongMailSetting extends CannotWork {
    private static final long serialVersionUID = 1L;

    WrongMailSetting(String message) {
        super(message);
    }
}
