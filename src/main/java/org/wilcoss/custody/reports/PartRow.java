package org.wilcoss.custody.reports;

import org.jspecify.annotations.Nullable;

/** An item of a kit as the kit page shows it: without its serial number. */
public record PartRow(
        String type,
        @Nullable String make,
        @Nullable String model,
        @Nullable String calibre,
        int quantity) {}
