package org.wilcoss.custody.people;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes to an athlete: a field that is left out stays, {@code null} clears the year of birth or the notes. */
@SuppressWarnings("NullableOptional") // left out, null and a value are three things
public record EditAthlete(
        @Nullable @Size(min = 1, max = 200) @Pattern(regexp = ".*\\S.*", message = "must not be blank")
        String name,

        @Nullable Optional<@Min(1900) @Max(2200) Integer> yearOfBirth,

        @Nullable
        Optional<@Size(min = 1, max = 2000) @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank") String>
                notes,

        @Nullable Boolean isActive) {

    /** Whether anything but the activity is named. */
    boolean describes() {
        return Stream.of(name, yearOfBirth, notes).anyMatch(field -> field != null);
    }
}
