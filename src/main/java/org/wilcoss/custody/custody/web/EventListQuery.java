package org.wilcoss.custody.custody.web;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.wilcoss.custody.kits.CustodyEventType;
import org.wilcoss.custody.kits.EventFilter;

/** The parameters of the timeline. */
record EventListQuery(
        @BindParam("kit_id") @Nullable @Positive Integer kitId,
        @BindParam("user_id") @Nullable @Positive Integer userId,
        @BindParam("user_email") @Nullable @Size(max = 254) String userEmail,
        @BindParam("event_type") @Nullable CustodyEventType eventType,
        @Nullable Instant since,
        @Nullable Instant until,

        @Nullable @Pattern(regexp = "asc|desc", message = "must be asc or desc")
        String order) {

    EventFilter filter() {
        return new EventFilter(kitId, userId, userEmail, eventType, since, until, "asc".equals(order));
    }
}
