package org.wilcoss.custody.reports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.wilcoss.custody.PageTest;
import org.wilcoss.custody.Visitor;
import org.wilcoss.custody.Visitor.Page;
import org.wilcoss.custody.platform.ClubSettings;
import org.wilcoss.custody.platform.Role;

class HolderAtPageTests extends PageTest {
    @Autowired
    private ClubSettings settings;

    @Test
    void saysWhoHadItThenAndWhoUsedIt() {
        Kit kit = kit();
        Visitor coach = visitor(Role.COACH);
        as(Role.COACH).post("/api/v1/custody-events", """
                        {"kit_id": %d, "event_type": "check_out", "athlete_id": %d, "occurred_at": "%s",
                         "notes": "written down late"}
                        """.formatted(
                        kit.id(),
                        athlete("Thea Then"),
                        Instant.now().minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MICROS)));

        Page before = coach.get(kit.path() + "/holder?at=2026-01-05T10:00");
        Page then = coach.get(kit.path() + "/holder?at=" + local(1));

        assertThat(before.words()).contains("In the armory", "Nothing had happened to it by then");
        assertThat(then.words())
                .contains("Cora Lindqvist Used by Thea Then")
                .contains("by event 1 of its history", settings.times().zoneName());
        assertThat(links(coach.get(kit.path()), kit.path() + "/holder")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"yesterday, give a day and a time", "'', give a day and a time", "2126-01-01T10:00, lies ahead"})
    void refusesATimeThatIsNone(String at, String trouble) {
        Kit kit = kit();

        Page answer = visitor(Role.COACH).get(kit.path() + "/holder?at=" + at);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.words()).contains(trouble);
    }

    @Test
    void isForWhoMaySeeAllCustody() {
        assertThat(visitor(Role.PARENT).get(kit().path() + "/holder").status()).isEqualTo(403);
        assertThat(visitor(Role.COACH).get("/kits/999999/holder").status()).isEqualTo(404);
    }

    private String local(int hoursAgo) {
        ZoneId zone = settings.times().zone();
        return LocalDateTime.now(zone)
                .minusHours(hoursAgo)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}
