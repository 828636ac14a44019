package org.wilcoss.custody.settings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.papers.PaperSize;

/** Changes of settings: a field that is left out stays, {@code null} clears the address, the state or the paper. */
@SuppressWarnings("NullableOptional") // left out, null and a value are three things
public record ChangeSettings(
        @Nullable @Size(min = 1, max = 200) @Pattern(regexp = ".*\\S.*", message = "must not be blank")
        String name,

        @Nullable
        Optional<@Size(min = 1, max = 500) @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank") String>
                address,

        @Nullable @Size(min = 1, max = 60) String zone,
        @Nullable Optional<UsState> state,

        @Nullable @Pattern(regexp = "#[0-9a-f]{6}", message = "must be a colour such as #0b5d4e")
        String colour,

        @Nullable Optional<PaperSize> paper,
        @Nullable @Min(1) @Max(720) Integer lossReportHours,
        @Nullable Boolean openSignUp) {}
