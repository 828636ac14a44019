package org.wilcoss.custody.kits;

import org.jspecify.annotations.Nullable;

/**
 * A kit to put into the catalogue.
 *
 * @param handgun whether there is a handgun in it; null if nobody has said
 */
public record RegisterKit(
        String code,
        String description,
        @Nullable String serialNumber,
        @Nullable String location,
        @Nullable Boolean handgun) {

    /** A kit of which nobody has said yet whether there is a handgun in it. */
    public RegisterKit(String code, String description, @Nullable String serialNumber, @Nullable String location) {
        this(code, description, serialNumber, location, null);
    }
}
