package org.wilcoss.custody.reports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wilcoss.custody.PageTest;
import org.wilcoss.custody.Visitor;
import org.wilcoss.custody.Visitor.Page;
import org.wilcoss.custody.platform.Role;

class BoardPageTests extends PageTest {
    @Test
    void showsWhatIsOutWithWhomSinceWhenAndDueWhen() {
        Kit kit = kit();
        checkOut(actor(Role.COACH), kit, athlete("Maya Chen"), inHours(2));

        Page board = visitor(Role.VOLUNTEER).get("/?q=" + kit.code());

        assertThat(board.status()).isEqualTo(200);
        assertThat(board.heading()).isEqualTo("What is out");
        assertThat(board.words())
                .contains(kit.code() + " Junior trap shotgun, 20 gauge", "Maya Chen Cora Lindqvist answers for it")
                .contains("since", "less than a minute", "in 1 h");
        assertThat(board.html()).contains("<time datetime=\"");
    }

    @Test
    void putsOverdueKitsFirstAndSaysSoInWords() {
        Kit later = kit();
        Kit overdue = kit();
        Kit undated = kit();
        int athlete = athlete("Order Onyango");
        checkOut(actor(Role.COACH), undated, athlete, null);
        checkOut(actor(Role.COACH), later, athlete, inHours(5));
        checkOut(actor(Role.COACH), overdue, athlete, inHours(-1));

        String words = visitor(Role.ARMORER).get("/?q=order+ONY").words();

        assertThat(Stream.of(overdue, later, undated).map(kit -> words.indexOf(kit.code())))
                .isSorted()
                .doesNotContain(-1);
        assertThat(words).contains("Overdue by 1 h").contains("No due time").contains("3 of");
    }

    @Test
    void showsOnlyOverdueKitsWhenAsked() {
        Kit overdue = kit();
        Kit later = kit();
        checkOut(actor(Role.COACH), overdue, null, inHours(-1));
        checkOut(actor(Role.COACH), later, null, inHours(1));

        String words = visitor(Role.COACH).get("/?show=overdue&q=PAGE-").words();

        assertThat(words).contains(overdue.code()).doesNotContain(later.code());
    }

    @Test
    void showsTheWorkshopWithWhatIsDoneThere() {
        Kit kit = kit();
        as(Role.ARMORER)
                .post("/api/v1/maintenance-events", "{\"kit_id\": %d, \"notes\": \"Firing pin\"}".formatted(kit.id()));

        Page board = visitor(Role.COACH).get("/?show=maintenance&q=" + kit.code());

        assertThat(board.heading()).isEqualTo("In the workshop");
        assertThat(board.words()).contains(kit.code() + " Junior trap shotgun, 20 gauge Firing pin", "In maintenance");
    }

    @Test
    void showsWhatIsLostWithWhoHadItLast() {
        Kit lent = kit();
        Kit kept = kit();
        checkOut(actor(Role.COACH), lent, null, null);
        for (Kit kit : List.of(lent, kept)) {
            as(Role.ARMORER)
                    .post("/api/v1/custody-events", "{\"kit_id\": %d, \"event_type\": \"lost\"}".formatted(kit.id()));
        }

        String words = visitor(Role.COACH).get("/?show=lost&q=PAGE-").words();

        assertThat(words)
                .contains(lent.code() + " Junior trap shotgun, 20 gauge last with Cora Lindqvist")
                .contains(kept.code() + " Junior trap shotgun, 20 gauge From the armory");
    }

    @Test
    void saysWhenNothingMatchesAndTakesWildcardsLiterally() {
        Page board = visitor(Role.COACH).get("/?q=%25%5C_no+such");

        assertThat(board.status()).isEqualTo(200);
        assertThat(board.words()).contains("Nothing here matches");
        assertThat(board.html()).contains("value=\"%\\_no such\"");
    }

    @Test
    void pagesBeyondFiveHundredWithoutSkippingOrRepeating() {
        int athlete = athlete("Hundred Horst");
        List<String> codes = Stream.generate(this::kit)
                .limit(503)
                .peek(kit -> checkOut(actor(Role.COACH), kit, athlete, null))
                .map(Kit::code)
                .toList();
        Visitor coach = visitor(Role.COACH);

        Page first = coach.get("/?q=hundred+horst");
        String next = first.html()
                .replaceAll("(?s).*rel=\"next\" href=\"([^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        Page second = coach.get(next);

        assertThat(first.words()).contains("503 of");
        assertThat(codes(first)).containsExactlyInAnyOrderElementsOf(codes.subList(0, 500));
        assertThat(codes(second)).containsExactlyInAnyOrderElementsOf(codes.subList(500, 503));
    }

    private static List<String> codes(Page page) {
        return Pattern.compile("id=\"row-\\d+\"[^>]*>([^<]*)<")
                .matcher(page.html())
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @Test
    void showsParentsTheKitsOfTheirOwnAndOfTheirAthletesOnly() {
        Kit own = kit();
        Kit child = kit();
        Kit other = kit();
        checkOut(actor(Role.PARENT), own, null, null);
        checkOut(
                actor(Role.COACH),
                child,
                athlete("Leo Reyes", actor(Role.PARENT).id()),
                null);
        checkOut(actor(Role.COACH), other, athlete("Nina Novak"), null);

        Page page = visitor(Role.PARENT).get("/");

        assertThat(page.heading()).isEqualTo("Your kits");
        assertThat(page.words())
                .contains(own.code(), child.code(), "Leo Reyes")
                .doesNotContain(other.code(), "Nina Novak", "Vic Okafor");
    }

    @Test
    void leadsStrangersToSignInAndBack() {
        Page answer = stranger().get("/?q=PAGE-001");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/sign-in?back=%2F%3Fq%3DPAGE-001");
        assertThat(answer.html()).isEmpty();
    }

    @Test
    void readsTheBoardInOneStatement() {
        Visitor coach = visitor(Role.COACH);
        coach.get("/");

        List<String> statements = statementsBesideTheSession(() -> coach.get("/"));

        assertThat(statements).hasSize(2);
        assertThat(statements.getFirst()).contains("FROM users WHERE id");
        assertThat(statements.getLast()).contains("FROM kits k");
    }
}
