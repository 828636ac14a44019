package org.wilcoss.custody.kits.web;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.kits.EditKit;
import org.wilcoss.custody.platform.IfMatch;

/** Changes to a kit: a field that is left out stays, {@code null} clears the serial number or the location. */
@SuppressWarnings("NullableOptional") // left out, null and a value are three things
record KitChange(
        @Nullable @Size(min = 1, max = 50) @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        String code,

        @Nullable @Size(min = 1, max = 2000) @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        String description,

        @Nullable
        Optional<
                        @Size(min = 1, max = 100)
                        @Pattern(regexp = "(?s).*[\\p{L}\\p{N}].*", message = "has no letter and no digit") String>
                serialNumber,

        @Nullable Optional<@Size(min = 1, max = 200) String> location,
        @Nullable Boolean handgun) {

    EditKit command(IfMatch ifMatch) {
        return new EditKit(ifMatch.version(), code, description, serialNumber, location, handgun);
    }
}
