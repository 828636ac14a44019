package org.wilcoss.custody.kits;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a kit's catalogue entry; null leaves a field as it is, an empty value clears it.
 *
 * @param version the version that was read, or null to edit whatever is there
 */
@SuppressWarnings("NullableOptional") // untouched, cleared and set are three things
public record EditKit(
        @Nullable Integer version,
        @Nullable String code,
        @Nullable String description,
        @Nullable Optional<String> serialNumber,
        @Nullable Optional<String> location,
        @Nullable Boolean handgun) {}
