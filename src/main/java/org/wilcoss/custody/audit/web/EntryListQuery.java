package org.wilcoss.custody.audit.web;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.wilcoss.custody.audit.EntryFilter;

/** The parameters of the list of entries. */
record EntryListQuery(
        @Nullable @Size(max = 100) String act,
        @BindParam("kit_id") @Nullable @Positive Integer kitId,
        @BindParam("user_id") @Nullable @Positive Integer userId,
        @Nullable Instant since,
        @Nullable Instant until) {

    EntryFilter filter() {
        return new EntryFilter(act, kitId, null, userId, null, since, until);
    }
}
