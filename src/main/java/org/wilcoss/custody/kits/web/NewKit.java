package org.wilcoss.custody.kits.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.kits.RegisterKit;

/** A kit to register. */
record NewKit(
        @NotNull @NotBlank @Size(max = 50) String code,
        @NotNull @NotBlank @Size(max = 2000) String description,

        @Nullable
        @Size(min = 1, max = 100)
        @Pattern(regexp = "(?s).*[\\p{L}\\p{N}].*", message = "has no letter and no digit")
        String serialNumber,

        @Nullable @Size(min = 1, max = 200) String location,
        @Nullable Boolean handgun) {

    RegisterKit command() {
        return new RegisterKit(code, description, serialNumber, location, handgun);
    }
}
