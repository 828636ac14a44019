package org.wilcoss.custody.practices.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.practices.OpenPractice;

/** A practice to open, led by whoever opens it if nobody else is named. */
record NewPractice(
        @NotNull @NotBlank @Size(max = 200) String title,
        @NotNull @NotBlank @Size(max = 200) String place,
        @Nullable @Positive Integer leadId,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt) {

    OpenPractice command(Actor actor) {
        return new OpenPractice(title, place, leadId == null ? actor.id() : leadId, startsAt, endsAt);
    }
}
