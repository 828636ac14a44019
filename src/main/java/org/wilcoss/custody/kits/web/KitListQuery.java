package org.wilcoss.custody.kits.web;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.wilcoss.custody.kits.KitFilter;
import org.wilcoss.custody.kits.KitSort;
import org.wilcoss.custody.kits.KitStatus;

/** The parameters of the kit list. */
record KitListQuery(
        @Nullable KitStatus status,
        @Nullable @Size(max = 200) String q,
        @Nullable @Size(max = 50) String code,
        @Nullable @Size(max = 100) String serial,
        @BindParam("has_events") @Nullable Boolean hasEvents,
        @Nullable Boolean overdue,
        @BindParam("holder_id") @Nullable @Positive Integer holderId,
        @Nullable Boolean retired,

        @Nullable
        @Pattern(
                regexp = "code|-code|created_at|-created_at|expected_return_date",
                message = "must be one of: code, -code, created_at, -created_at, expected_return_date")
        String sort) {

    KitFilter filter() {
        return new KitFilter(
                status, q, code, serial, hasEvents, overdue, holderId, Boolean.TRUE.equals(retired), order());
    }

    private KitSort order() {
        return sort == null ? KitSort.CODE : KitSort.find(sort).orElseThrow();
    }
}
