package org.wilcoss.custody.practices.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.ClubSettings;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.InvalidFields.FieldProblem;
import org.wilcoss.custody.platform.Words;
import org.wilcoss.custody.practices.OpenPractice;

/** Reads what was entered on the page of practices. */
@Component
class PracticeReader {
    private static final int LONGEST = 200;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final ClubSettings settings;

    PracticeReader(ClubSettings settings) {
        this.settings = settings;
    }

    /**
     * The practice that the form asks for.
     *
     * @throws InvalidFields naming each field that cannot be what was meant
     */
    OpenPractice read(PracticeForm form) {
        List<FieldProblem> problems = new ArrayList<>();
        text("title", form.title(), problems);
        text("place", form.place(), problems);
        if (!NUMBER.matcher(form.leadId()).matches()) {
            problems.add(new FieldProblem("lead_id", "must be chosen"));
        }
        Optional<Instant> start = time("starts_at", form.startsAt(), problems);
        Optional<Instant> end = time("ends_at", form.endsAt(), problems);
        if (!problems.isEmpty()) {
            throw new InvalidFields(problems);
        }
        return new OpenPractice(
                form.title(), form.place(), Integer.parseInt(form.leadId()), start.orElseThrow(), end.orElseThrow());
    }

    private static void text(String field, String value, List<FieldProblem> problems) {
        if (value.isEmpty() || value.length() > LONGEST) {
            problems.add(new FieldProblem(field, Words.say("must have 1 to {0} characters", LONGEST)));
        }
    }

    private Optional<Instant> time(String field, String value, List<FieldProblem> problems) {
        Optional<Instant> time = settings.times().parse(value);
        if (time.isEmpty()) {
            problems.add(new FieldProblem(field, "must be a date and a time"));
        }
        return time;
    }
}
