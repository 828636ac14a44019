package org.wilcoss.custody.reports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wilcoss.custody.PageTest;
import org.wilcoss.custody.Visitor;
import org.wilcoss.custody.Visitor.Page;
import org.wilcoss.custody.platform.Role;
import org.wilcoss.custody.practices.OpenPractice;
import org.wilcoss.custody.practices.Practices;

class SearchPageTests extends PageTest {
    @Autowired
    private Practices practices;

    @Test
    void findsKitsPeopleAthletesAndPracticesByAPartOfAnyOfTheirNames() {
        athlete("Quillon Searchable");
        practice("Searchable Tuesday");
        Kit kit = kit();
        as(Role.ADMIN).patch("/api/v1" + kit.path(), "{\"description\": \"Rifle of the searchable kind\"}");

        String words = visitor(Role.VOLUNTEER).get("/search?q=EARCHABL").words();

        assertThat(words)
                .contains("Kits " + kit.code() + " Rifle of the searchable kind")
                .contains("People Quillon Searchable athlete")
                .contains("Practices Searchable Tuesday Hall, led by Cora Lindqvist");
    }

    @Test
    void opensAKitWhoseWholeCodeIsTypedInAnyCase() {
        Kit kit = kit();

        Page answer = visitor(Role.COACH).get("/search?q=+" + kit.code().toLowerCase(Locale.ROOT) + "+");

        assertThat(answer.location()).isEqualTo(kit.path());
    }

    @Test
    void tellsAParentOfTheirOwnKitsOnlyAndOfNobody() {
        Kit own = kit();
        Kit other = kit();
        checkOut(actor(Role.PARENT), own, null, null);
        checkOut(actor(Role.COACH), other, null, null);
        athlete("Pagella Other");
        practice("Page turning");
        Visitor parent = visitor(Role.PARENT);

        assertThat(parent.get("/search?q=" + own.code()).location()).isEqualTo(own.path());
        for (String word : List.of(other.code(), "pagella", "page+turning")) {
            assertThat(parent.get("/search?q=" + word).words()).contains("Nothing is called");
        }
    }

    @Test
    void saysWhatToDoWhenThereIsNothingAndTakesWildcardsLiterally() {
        Visitor coach = visitor(Role.COACH);

        assertThat(coach.get("/search").words()).contains("A kit’s whole code opens it at once");
        assertThat(coach.get("/search?q=%25_%5C").words()).contains("Nothing is called “%_\\”");
    }

    @Test
    void asksOncePerKindOfThing() {
        Visitor coach = visitor(Role.COACH);
        coach.get("/search?q=a");

        assertThat(statementsBesideTheSession(() -> coach.get("/search?q=a"))).hasSize(4);
    }

    private void practice(String title) {
        Instant start = Instant.parse("2026-03-10T17:00:00Z");
        practices.open(
                actor(Role.COACH),
                new OpenPractice(title, "Hall", actor(Role.COACH).id(), start, start.plusSeconds(60)));
    }
}
