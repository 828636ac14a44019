package org.wilcoss.custody.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An athlete as lists show them: to those who manage athletes everything, to others who to hand a kit to. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AthleteRow(
        int id,
        String name,
        @Nullable Integer yearOfBirth,
        @Nullable Boolean isActive,
        @Nullable List<Integer> guardianIds) {}
