package org.wilcoss.custody.kits;

import org.jspecify.annotations.Nullable;

/** A kit to put into the catalogue. */
public record RegisterKit(
        String code,
        String description,
        @Nullable String serialNumber,
        @Nullable String location) {}
