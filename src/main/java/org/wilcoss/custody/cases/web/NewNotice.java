package org.wilcoss.custody.cases.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.cases.GiveNotice;

/** Somebody was told of a case. */
record NewNotice(
        @NotNull @NotBlank @Size(max = 200) String told,
        @Nullable Instant toldAt,
        @Nullable @Size(min = 1, max = 200) String reference) {

    GiveNotice command(int caseId) {
        return new GiveNotice(caseId, told, toldAt, reference);
    }
}
