package org.wilcoss.custody.people;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.Role;

/** Changes to a user; null leaves a field as it is. */
public record EditUser(
        @Nullable @Size(max = 200) @Pattern(regexp = ".*\\S.*", message = "must not be blank")
        String name,

        @Nullable Role role,
        @Nullable Boolean isActive) {}
