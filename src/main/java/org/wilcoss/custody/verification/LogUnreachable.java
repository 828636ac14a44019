package org.wilcoss.custody.verification;

import java.net.URI;
import org.wilcoss.custody.platform.CannotWork;

/** What should be verified cannot be had. */
public final class LogUnreachable extends CannotWork {
    private static final long serialVersionUID = 1L;

    LogUnreachable(URI address, String why) {
        super("%s cannot be read, for %s: see that the address is right and the program runs.".formatted(address, why));
    }
}
