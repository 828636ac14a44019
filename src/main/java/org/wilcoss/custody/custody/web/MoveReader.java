package org.wilcoss.custody.custody.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.custody.RecordEvent;
import org.wilcoss.custody.kits.CustodyEventType;
import org.wilcoss.custody.kits.KitReference;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.ClubSettings;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.InvalidFields.FieldProblem;
import org.wilcoss.custody.platform.Sentences;

/** Reads what was entered on a {@link MovePage}. */
@Component
class MoveReader {
    private static final Pattern RECEIVER = Pattern.compile("(user|athlete)-(\\d{1,9})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern CLIENT_EVENT_ID = Pattern.compile("[\\w-]{1,100}");
    private static final int LONGEST_NOTES = 2000;

    private final ClubSettings settings;
    private final Sentences sentences;

    MoveReader(ClubSettings settings, Sentences sentences) {
        this.settings = settings;
        this.sentences = sentences;
    }

    /**
     * The request that the form makes.
     *
     * @throws InvalidFields naming each field of the form that cannot be what was meant
     */
    RecordEvent read(Actor actor, KitReference kit, CustodyEventType type, MovePages.Entered entered) {
        MoveForm form = entered.form();
        List<FieldProblem> problems = new ArrayList<>();
        boolean handsOver = type == CustodyEventType.CHECK_OUT || type == CustodyEventType.TRANSFER;
        Matcher receiver = RECEIVER.matcher(form.to());
        if (handsOver && !receiver.matches()) {
            problems.add(new FieldProblem("to", sentences.say("move.choose_receiver")));
        }
        @Nullable Instant due = due(handsOver ? form.due() : "", problems);
        @Nullable String notes = notes(form.notes(), problems);
        ReturnForm seen = MovePage.comesBack(type) ? entered.seen() : ReturnForm.NONE;
        if (!seen.isReadable()) {
            problems.add(new FieldProblem("rounds", sentences.say("move.unreadable_rounds")));
        }
        if (!problems.isEmpty()) {
            throw new InvalidFields(problems);
        }
        @Nullable Integer id = handsOver ? Integer.valueOf(receiver.group(2)) : null;
        boolean athlete = handsOver && receiver.group(1).equals("athlete");
        @Nullable
        Integer practice =
                handsOver && NUMBER.matcher(form.practiceId()).matches() ? Integer.valueOf(form.practiceId()) : null;
        return new RecordEvent(
                kit,
                type,
                athlete ? answering(actor, practice) : id,
                athlete ? id : null,
                practice,
                notes,
                false,
                false,
                due,
                null,
                CLIENT_EVENT_ID.matcher(form.clientEventId()).matches() ? form.clientEventId() : null,
                null,
                seen.missing(),
                seen.inspection());
    }

    /** Who answers for an athlete's kit: whoever leads the practice, which the desk knows, else the recorder. */
    private static @Nullable Integer answering(Actor actor, @Nullable Integer practice) {
        return practice == null ? Integer.valueOf(actor.id()) : null;
    }

    private @Nullable Instant due(String field, List<FieldProblem> problems) {
        if (field.isBlank()) {
            return null;
        }
        @Nullable Instant due = settings.times().parse(field).orElse(null);
        if (due == null) {
            problems.add(new FieldProblem("due", sentences.say("move.unreadable_due")));
        } else if (settings.times().isPast(due)) {
            problems.add(new FieldProblem("due", sentences.say("move.past_due")));
        }
        return due;
    }

    private @Nullable String notes(String field, List<FieldProblem> problems) {
        String notes = field.strip().replace("\r\n", "\n");
        if (notes.length() > LONGEST_NOTES) {
            problems.add(new FieldProblem("notes", sentences.say("move.long_notes", LONGEST_NOTES)));
        }
        return notes.isEmpty() ? null : notes;
    }
}
