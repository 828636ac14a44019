package org.wilcoss.custody.amendments.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.amendments.Amend;
import org.wilcoss.custody.amendments.Belief;
import org.wilcoss.custody.kits.KitCondition;
import org.wilcoss.custody.platform.ClubSettings;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.InvalidFields.FieldProblem;
import org.wilcoss.custody.platform.Labels;

/** Reads what was entered to amend an event. */
@Component
class AmendmentReader {
    private static final int LONGEST = 2000;
    private static final int MOST_ROUNDS = 100_000;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final ClubSettings settings;

    AmendmentReader(ClubSettings settings) {
        this.settings = settings;
    }

    /**
     * The amendment that the form asks for.
     *
     * @throws InvalidFields naming each field that cannot be what was meant
     */
    Amend read(int eventId, AmendmentForm form) {
        List<FieldProblem> problems = new ArrayList<>();
        if (form.reason().isEmpty() || form.reason().length() > LONGEST) {
            problems.add(new FieldProblem("reason", "must have 1 to 2,000 characters"));
        }
        if (form.notes().length() > LONGEST) {
            problems.add(new FieldProblem("notes", "must have 2,000 characters at most"));
        }
        Belief belief = new Belief(
                number("user_id", form.userId(), problems),
                number("athlete_id", form.athleteId(), problems),
                time("occurred_at", form.occurredAt(), problems),
                time("expected_return_date", form.expectedReturnDate(), problems),
                form.notes().isEmpty() ? null : form.notes(),
                condition(form.condition(), problems),
                number("rounds_fired", form.roundsFired(), problems));
        if (belief.roundsFired() != null && belief.roundsFired() > MOST_ROUNDS) {
            problems.add(new FieldProblem("rounds_fired", "must be 100,000 at most"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidFields(problems);
        }
        return new Amend(eventId, form.reason(), belief);
    }

    private static @Nullable Integer number(String field, String value, List<FieldProblem> problems) {
        if (value.isEmpty()) {
            return null;
        }
        if (!NUMBER.matcher(value).matches()) {
            problems.add(new FieldProblem(field, "must be a whole number"));
            return null;
        }
        return Integer.valueOf(value);
    }

    private @Nullable Instant time(String field, String value, List<FieldProblem> problems) {
        if (value.isEmpty()) {
            return null;
        }
        Optional<Instant> time = settings.times().parse(value);
        if (time.isEmpty()) {
            problems.add(new FieldProblem(field, "must be a date and a time"));
        }
        return time.orElse(null);
    }

    private static @Nullable KitCondition condition(String value, List<FieldProblem> problems) {
        Optional<KitCondition> known = Stream.of(KitCondition.values())
                .filter(each -> Labels.of(each).equals(value))
                .findFirst();
        if (known.isEmpty() && !value.isEmpty()) {
            problems.add(new FieldProblem("condition", "must be one of those offered"));
        }
        return known.orElse(null);
    }
}
