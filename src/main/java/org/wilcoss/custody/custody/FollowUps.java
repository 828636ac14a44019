package org.wilcoss.custody.custody;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.wilcoss.custody.cases.CaseKind;
import org.wilcoss.custody.cases.Cases;
import org.wilcoss.custody.cases.LossClock;
import org.wilcoss.custody.cases.OpenCase;
import org.wilcoss.custody.kits.CustodyEventType;
import org.wilcoss.custody.kits.KitCondition;
import org.wilcoss.custody.kits.Move;
import org.wilcoss.custody.kits.RecordedEvent;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Labels;

/** What an event leaves to be resolved: a loss, missing items and damage open a case, and a find answers the loss. */
@Component
class FollowUps {
    private final Cases cases;
    private final LossClock clock;
    private final TransactionOperations transaction;

    FollowUps(Cases cases, LossClock clock, TransactionOperations transaction) {
        this.cases = cases;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Records in one transaction with what follows, if anything can follow; else the one statement stands alone. */
    Outcome within(RecordEvent request, Supplier<Outcome> recording) {
        return isNeeded(request) ? transaction.execute(status -> recording.get()) : recording.get();
    }

    /** Does what follows from an event that was just recorded, in its transaction. */
    void after(Actor actor, RecordedEvent event, Move move) {
        switch (event.eventType()) {
            case LOST -> cases.openWithin(actor, List.of(loss(event, move)));
            case FOUND -> {
                cases.answerWithin(actor, event.kitId(), CaseKind.LOST, found(event));
                complain(actor, event);
            }
            case CHECK_IN -> complain(actor, event);
            case CHECK_OUT, TRANSFER -> {}
        }
    }

    private static boolean isNeeded(RecordEvent request) {
        return request.type() == CustodyEventType.LOST
                || request.type() == CustodyEventType.FOUND
                || !request.missingItemIds().isEmpty()
                || request.inspection().isComplaint();
    }

    private OpenCase loss(RecordedEvent event, Move move) {
        return OpenCase.of(event.kitId(), event.id(), CaseKind.LOST, "It was reported lost.")
                .dueAt(clock.due(move.recording().now()));
    }

    private void complain(Actor actor, RecordedEvent event) {
        List<OpenCase> complaints = new ArrayList<>();
        if (event.missingItems() != null) {
            String note = "It came back without: %s.".formatted(event.missingItems());
            complaints.add(OpenCase.of(event.kitId(), event.id(), CaseKind.MISSING_ITEMS, cut(note)));
        }
        if (event.condition() == KitCondition.DAMAGED) {
            complaints.add(OpenCase.of(event.kitId(), event.id(), CaseKind.DAMAGED, "It came back damaged."));
        }
        cases.openWithin(actor, complaints);
    }

    private static String found(RecordedEvent event) {
        String condition = event.condition() == null
                ? ""
                : " Condition: " + Labels.of(event.condition()).replace('_', ' ') + ".";
        return "The kit was reported found (event %d).%s".formatted(event.sequence(), condition);
    }

    /** What a case's note can hold. */
    private static String cut(String note) {
        return note.length() <= 2000 ? note : note.substring(0, 1999) + "…";
    }
}
