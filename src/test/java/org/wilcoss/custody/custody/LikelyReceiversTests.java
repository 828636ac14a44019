package org.wilcoss.custody.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wilcoss.custody.KitTest;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Role;

class LikelyReceiversTests extends KitTest {
    private static final String EVENTS = "/api/v1/custody-events";
    private static final int ALL = 500;

    @Autowired
    private ReceiverQueries receivers;

    /** Other tests ask which practices are on. */
    @AfterEach
    void endPractices() {
        tables.sql("UPDATE practices SET ends_at = now() WHERE title LIKE 'Likely %'")
                .update();
    }

    @Test
    void putsWhoDrawsAtThisPracticeBeforeWhomTheRecorderServedBeforeWhoDrewElsewhere() {
        Actor coach = person(Role.COACH);
        Actor other = person(Role.COACH);
        String title = "Likely " + coach.id();
        int lastWeek = practice(title, other, "7 days");
        int now = practice(title, other, "1 hour");
        int elsewhere = athlete();
        int served = athlete();
        int regular = athlete();
        int regularWithKit = athlete();
        draw(other, regular, String.valueOf(lastWeek), true);
        draw(coach, served, null, true);
        draw(other, elsewhere, null, true);
        draw(other, regularWithKit, String.valueOf(now), false);

        assertThat(order(coach, kit(), List.of(elsewhere, served, regular, regularWithKit)))
                .containsExactly(regular, regularWithKit, served, elsewhere);
    }

    @Test
    void putsWhoHadThisKitTheLastTimeFirstAndTheOneWhoAsksNext() {
        Actor coach = person(Role.COACH);
        int kit = kit();
        int last = athlete();
        draw(coach, athlete(), null, true);
        as(coach).post(EVENTS, event(kit, "check_out", "athlete_id", String.valueOf(last)));
        as(coach).post(EVENTS, event(kit, "check_in"));

        List<ReceiverRow> likely = receivers.likely(coach, kit, 2);

        assertThat(likely).extracting(ReceiverRow::key).containsExactly("athlete-" + last, "user-" + coach.id());
    }

    private List<Integer> order(Actor actor, int kit, List<Integer> athletes) {
        return receivers.likely(actor, kit, ALL).stream()
                .filter(ReceiverRow::isAthlete)
                .map(ReceiverRow::id)
                .filter(athletes::contains)
                .toList();
    }

    /** A long one if it began long ago, so that kits can still be drawn for it. */
    private int practice(String title, Actor lead, String ago) {
        return tables.sql("""
                        INSERT INTO practices (title, place, lead_id, starts_at, ends_at)
                        VALUES (:title, 'Range 1', :lead, now() - cast(:ago AS interval), now() + interval '1 hour')
                        RETURNING id""")
                .param("title", title)
                .param("lead", lead.id())
                .param("ago", ago)
                .query((row, n) -> row.getInt(1))
                .single();
    }

    private void draw(Actor recorder, int athlete, @Nullable String practice, boolean back) {
        int kit = kit();
        String out = practice == null
                ? event(kit, "check_out", "athlete_id", String.valueOf(athlete))
                : event(kit, "check_out", "athlete_id", String.valueOf(athlete), "practice_id", practice);
        assertThat(as(recorder).post(EVENTS, out).status()).isEqualTo(201);
        if (back) {
            assertThat(as(recorder).post(EVENTS, event(kit, "check_in")).status())
                    .isEqualTo(201);
        }
    }
}
