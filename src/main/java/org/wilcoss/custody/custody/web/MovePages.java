package org.wilcoss.custody.custody.web;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.custody.ReceiverQueries;
import org.wilcoss.custody.custody.ReceiverRow;
import org.wilcoss.custody.custody.web.MovePage.Trouble;
import org.wilcoss.custody.kits.CustodyEventType;
import org.wilcoss.custody.kits.ItemQueries;
import org.wilcoss.custody.kits.ItemRow;
import org.wilcoss.custody.kits.KitRow;
import org.wilcoss.custody.kits.Named;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.ClubSettings;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.Refusal;
import org.wilcoss.custody.platform.Sentences;
import org.wilcoss.custody.platform.Times;
import org.wilcoss.custody.platform.Words;
import org.wilcoss.custody.practices.PracticeQueries;
import org.wilcoss.custody.practices.PracticeRow;

/** Makes the page on which a move is recorded. */
@Component
class MovePages {
    /** About as long as a practice lasts. */
    private static final Duration USUAL = Duration.ofHours(3);

    private static final int NO_KIT = 0;

    private final ReceiverQueries receivers;
    private final PracticeQueries practices;
    private final ItemQueries items;
    private final ClubSettings settings;
    private final Sentences sentences;

    MovePages(
            ReceiverQueries receivers,
            PracticeQueries practices,
            ItemQueries items,
            ClubSettings settings,
            Sentences sentences) {
        this.items = items;
        this.receivers = receivers;
        this.practices = practices;
        this.settings = settings;
        this.sentences = sentences;
    }

    /** With what is likely already filled in. */
    MovePage fresh(Actor actor, KitRow kit, CustodyEventType type, @Nullable String to) {
        List<PracticeRow> now = practices(type);
        MoveForm form = switch (type) {
            case CHECK_OUT -> checkOut(to, now);
            case CHECK_IN, TRANSFER, LOST, FOUND -> MoveForm.fresh(to, "", "");
        };
        return new MovePage(
                type, kit, receivers(actor, kit, type), now, items(kit, type), form, ReturnForm.NONE, List.of());
    }

    /** With all that was entered, and why it was not recorded. */
    MovePage refused(Actor actor, KitRow kit, CustodyEventType type, Entered entered, Refusal refusal) {
        return new MovePage(
                type,
                kit,
                receivers(actor, kit, type),
                practices(type),
                items(kit, type),
                entered.form(),
                entered.seen(),
                troubles(refusal));
    }

    /** The page for many kits: nobody had them all the last time, so those who drew most recently come first. */
    ManyPage many(
            Actor actor, CustodyEventType type, List<ManyPage.Line> lines, MoveForm form, List<Trouble> troubles) {
        boolean handsOver = type != CustodyEventType.CHECK_IN;
        String trouble = troubles.stream()
                .filter(each -> each.field().equals("to"))
                .map(Trouble::sentence)
                .findFirst()
                .orElse("");
        ReceiverChoice choice =
                new ReceiverChoice(handsOver ? receivers.all(actor, NO_KIT) : List.of(), form.to(), trouble);
        return new ManyPage(type, lines, choice, practices(type), form, troubles, List.of());
    }

    /** With what is likely already filled in, at this practice if it is on now. */
    MoveForm fresh(CustodyEventType type, String practiceId) {
        if (type != CustodyEventType.CHECK_OUT) {
            return MoveForm.fresh("", "", "");
        }
        List<PracticeRow> now = practices(type);
        return checkOut(
                "",
                now.stream()
                        .filter(practice -> String.valueOf(practice.id()).equals(practiceId))
                        .findFirst()
                        .map(List::of)
                        .orElse(now));
    }

    /** All that was entered. */
    record Entered(MoveForm form, ReturnForm seen) {}

    private List<ItemRow> items(KitRow kit, CustodyEventType type) {
        return MovePage.comesBack(type) ? items.of(kit.id()) : List.of();
    }

    /** Due when the practice ends; where there is none, after the usual time. */
    private MoveForm checkOut(@Nullable String to, List<PracticeRow> now) {
        Times times = settings.times();
        if (now.isEmpty()) {
            return MoveForm.fresh(to, "", times.field(times.slotAfter(USUAL)));
        }
        PracticeRow practice = now.getFirst();
        return MoveForm.fresh(to, String.valueOf(practice.id()), times.field(practice.endsAt()));
    }

    private List<ReceiverRow> receivers(Actor actor, KitRow kit, CustodyEventType type) {
        return switch (type) {
            case CHECK_OUT, TRANSFER ->
                receivers.all(actor, kit.id()).stream()
                        .filter(receiver -> !has(kit, receiver))
                        .toList();
            case CHECK_IN, LOST, FOUND -> List.of();
        };
    }

    private List<PracticeRow> practices(CustodyEventType type) {
        return switch (type) {
            case CHECK_OUT, TRANSFER -> practices.now();
            case CHECK_IN, LOST, FOUND -> List.of();
        };
    }

    private static boolean has(KitRow kit, ReceiverRow receiver) {
        @Nullable Named having = kit.athlete() == null ? kit.holder() : kit.athlete();
        return having != null && having.id() == receiver.id() && receiver.isAthlete() == (kit.athlete() != null);
    }

    List<Trouble> troubles(Refusal refusal) {
        if (refusal instanceof InvalidFields invalid) {
            return invalid.errors().stream()
                    .map(error -> switch (error.field()) {
                        case "user_id", "athlete_id" -> new Trouble("to", Words.say("Person: {0}", error.message()));
                        case "practice_id" -> new Trouble("practice", Words.say("Practice: {0}", error.message()));
                        case "missing_item_ids" -> new Trouble("missing", Words.say("Missing: {0}", error.message()));
                        default -> new Trouble(error.field(), error.message());
                    })
                    .toList();
        }
        return List.of(new Trouble("", sentences.say(refusal)));
    }
}
