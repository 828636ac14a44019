package org.wilcoss.custody.people;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An athlete to put on record.
 *
 * @param notes what helps on the range; staff read it
 * @param guardianIds users; none if null
 */
public record RegisterAthlete(
        @NotBlank @Size(max = 200) String name,
        @Nullable @Min(1900) @Max(2200) Integer yearOfBirth,

        @Nullable @Size(min = 1, max = 2000) @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        String notes,

        @Nullable @Size(max = 10) List<@NotNull Integer> guardianIds) {
    public RegisterAthlete {
        guardianIds = guardianIds == null ? List.of() : guardianIds;
    }
}
