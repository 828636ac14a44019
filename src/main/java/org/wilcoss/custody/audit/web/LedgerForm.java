package org.wilcoss.custody.audit.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.wilcoss.custody.audit.EntryFilter;

/** What is searched for; blank for anything. A day is one on the club's clocks. */
public record LedgerForm(
        @Nullable String act,
        @Nullable String kit,
        @Nullable String person,
        @Nullable String since,
        @Nullable String until) {
    EntryFilter filter(ZoneId zone) {
        return new EntryFilter(
                text(act),
                null,
                text(kit),
                null,
                text(person),
                day(since).map(day -> day.atStartOfDay(zone).toInstant()).orElse(null),
                day(until)
                        .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())
                        .orElse(null));
    }

    /** The address of the page that begins there. */
    String path(String after) {
        return UriComponentsBuilder.fromPath("/ledger")
                .queryParamIfPresent("act", Optional.ofNullable(text(act)))
                .queryParamIfPresent("kit", Optional.ofNullable(text(kit)))
                .queryParamIfPresent("person", Optional.ofNullable(text(person)))
                .queryParamIfPresent("since", Optional.ofNullable(text(since)))
                .queryParamIfPresent("until", Optional.ofNullable(text(until)))
                .queryParam("after", after)
                .build()
                .encode()
                .toUriString();
    }

    private static @Nullable String text(@Nullable String field) {
        return field == null || field.isBlank() ? null : field.strip();
    }

    private static Optional<LocalDate> day(@Nullable String field) {
        try {
            return Optional.ofNullable(text(field)).map(LocalDate::parse);
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
