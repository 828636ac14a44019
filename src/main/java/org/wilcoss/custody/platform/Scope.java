package org.wilcoss.custody.platform;

import java.util.Optional;

/** What a token may, of what its user may. Each sensitive {@link Permission} has the scope of its name. */
public enum Scope {
    /** Ask for anything that is not sensitive. */
    READ,
    /** Record and change anything that is not sensitive. */
    WRITE,
    REVEAL_SERIALS;

    /** The scope that a token needs for this; empty if no token will do. */
    public static Optional<Scope> neededFor(Permission permission, boolean reads) {
        return switch (permission.care()) {
            case EVERYDAY -> Optional.of(reads ? READ : WRITE);
            case SENSITIVE -> Optional.of(valueOf(permission.name()));
            case PERSONAL -> Optional.empty();
        };
    }
}
