package org.wilcoss.custody.profiles.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.wilcoss.custody.platform.Cursor;
import org.wilcoss.custody.platform.Slice;
import org.wilcoss.custody.profiles.PersonFilter;
import org.wilcoss.custody.profiles.PersonRow;

/** The people whom a search found. */
public record PeoplePage(PersonFilter filter, Slice<PersonRow> people) {
    /** The address of the next page, or null if this is the last. */
    public @Nullable String next() {
        Cursor next = people.next();
        return next == null
                ? null
                : UriComponentsBuilder.fromPath("/people")
                        .queryParam("q", "{q}")
                        .queryParam("kind", "{kind}")
                        .queryParam("after", next.encode())
                        .encode()
                        .buildAndExpand(filter.q(), filter.kind())
                        .toUriString();
    }
}
