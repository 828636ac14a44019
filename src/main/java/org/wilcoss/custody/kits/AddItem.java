package org.wilcoss.custody.kits;

import org.jspecify.annotations.Nullable;

/** A part to add to a kit. */
public record AddItem(
        String type,
        @Nullable String make,
        @Nullable String importer,
        @Nullable String model,
        @Nullable String calibre,
        @Nullable String serialNumber,
        int quantity) {}
