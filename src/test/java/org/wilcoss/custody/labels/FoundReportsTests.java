package org.wilcoss.custody.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.PageTest;
import org.wilcoss.custody.Visitor;
import org.wilcoss.custody.Visitor.Page;
import org.wilcoss.custody.platform.Role;
import tools.jackson.databind.JsonNode;

class FoundReportsTests extends PageTest {
    private static final String MADE_UP = "AAAAAAAAAAAAAAAAAAAAAA";
    private static final Map<String, String> WORDS =
            Map.of("message", "By the creek,\nunder the <bridge>", "contact", "555-0100 & Dee");

    private final JdbcClient tables = JdbcClient.create(DATABASE.owner());

    @Autowired
    private FoundReports reports;

    @BeforeEach
    void forgetWhatOtherTestsReported() {
        tables.sql("DELETE FROM found_report_counts").update();
    }

    @Test
    void tellsStaffWhatAStrangerFound() {
        Kit kit = kit();

        Page answer = report(token(kit), WORDS);
        Page thanks = stranger().get(answer.location());

        assertThat(answer.status()).isEqualTo(303);
        assertThat(thanks.heading()).isEqualTo("Thank you");
        JsonNode opened = newestCase();
        assertThat(opened.get("kit_id").asInt()).isEqualTo(kit.id());
        assertThat(opened.get("kind").asString()).isEqualTo("found_report");
        assertThat(opened.get("note").asString())
                .isEqualTo("Whoever scanned the label says: By the creek,\nunder the <bridge>");
        assertThat(opened.get("person").asString()).isEqualTo("555-0100 & Dee");
        assertThat(visitor(Role.ARMORER).get(kit.path()).html())
                .contains("under the &lt;bridge&gt;", "555-0100 &amp; Dee");
        assertThat(visitor(Role.ADMIN).get("/cases").words()).contains("Found, says a stranger: " + kit.code());
        assertThat(visitor(Role.COACH).get(kit.path()).html()).doesNotContain("555-0100");
    }

    @Test
    void keepsWhoSaidItOutOfTheLeaf() {
        report(token(kit()), WORDS);

        int id = newestCase().get("id").asInt();
        String leaf = tables.sql("""
                        SELECT convert_from(l.leaf, 'UTF8') FROM cases c JOIN ledger_entries l ON l.hash = c.entry_hash
                        WHERE c.id = :id""")
                .param("id", id)
                .query((row, n) -> row.getString(1))
                .single();
        List<String> disclosed = tables.sql("""
                        SELECT d.name FROM cases c JOIN ledger_entries l ON l.hash = c.entry_hash
                        JOIN ledger_disclosures d ON d.entry_id = l.id WHERE c.id = :id""")
                .param("id", id)
                .query((row, n) -> row.getString(1))
                .list();
        assertThat(leaf).contains("found_report").doesNotContain("creek", "555-0100");
        assertThat(disclosed).contains("note_" + id, "person_" + id);
    }

    @Test
    void answersAlikeWhetherOrNotThereIsSuchALabel() {
        String real = token(kit());
        long before = cases();

        List<Page> ofReal = walk(real);
        List<Page> ofMadeUp = walk(MADE_UP);

        assertThat(ofReal.stream().map(Page::status)).containsExactly(200, 422, 303, 200);
        assertThat(plain(ofMadeUp, MADE_UP)).isEqualTo(plain(ofReal, real));
        assertThat(cases()).isEqualTo(before + 1);
    }

    @Test
    void saysNothingOfWhatItIs() {
        String shown = walk(token(kit())).stream().map(Page::html).collect(Collectors.joining());
        Page stale = stranger().post("/scan/" + MADE_UP + "/found", WORDS);

        assertThat(stale.status()).isEqualTo(403);
        assertThat(Stream.of(shown, stale.html()))
                .allSatisfy(html -> assertThat(html.replaceAll("value=\"[^\"]*\"|/scan/[\\w-]+", ""))
                        .doesNotContainIgnoringCase("firearm")
                        .doesNotContainIgnoringCase("gun")
                        .doesNotContainIgnoringCase("kit")
                        .doesNotContainIgnoringCase("club")
                        .doesNotContainIgnoringCase("custody")
                        .doesNotContainIgnoringCase("armory")
                        .doesNotContainIgnoringCase("wilcoss"));
    }

    @Test
    void wantsToKnowWhereAndNotTooMuch() {
        String token = token(kit());
        long before = cases();

        Page empty = report(token, Map.of("message", "  ", "contact", "Dee"));
        Page tooLong = report(token, Map.of("message", "x".repeat(1001), "contact", "y".repeat(201)));

        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.words()).contains("Your message was not sent", "The message must not be blank");
        assertThat(empty.html()).contains("value=\"Dee\"");
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.words()).contains("1,000 characters at most", "200 characters at most");
        assertThat(report(token, Map.of("message", "x".repeat(1000), "contact", "y".repeat(200)))
                        .status())
                .isEqualTo(303);
        assertThat(cases()).isEqualTo(before + 1);
    }

    @Test
    void takesFiveReportsOfALabelAnHourHoweverMadeUp() {
        for (String token : List.of(token(kit()), MADE_UP)) {
            for (int n = 0; n < 5; n++) {
                assertThat(report(token, WORDS).status()).as("%d", n).isEqualTo(303);
            }
            Page sixth = report(token, WORDS);
            assertThat(sixth.status()).isEqualTo(429);
            assertThat(sixth.words()).contains("Several were sent already");
            assertThat(sixth.html()).contains("By the creek");
        }
    }

    @Test
    void takesTwentyReportsFromAnAddressAnHour() {
        for (int n = 0; n < 20; n++) {
            assertThat(reports.report("made-up-" + n, "Here", null, "192.0.2.7"))
                    .isTrue();
        }

        assertThat(reports.report("another", "Here", null, "192.0.2.7")).isFalse();
        assertThat(reports.report("another", "Here", null, "192.0.2.8")).isTrue();
    }

    @Test
    void countsReportsThatComeAtOnce() throws Exception {
        Kit kit = kit();
        String token = token(kit);
        Callable<Boolean> report = () -> reports.report(token, "Here", null, "192.0.2.9");
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> answers =
                    crowd.invokeAll(Stream.generate(() -> report).limit(15).toList());
            assertThat(answers.stream().filter(Future::resultNow)).hasSize(5);
        }
        assertThat(tables.sql("SELECT count(*)::int FROM cases WHERE kit_id = :kit")
                        .param("kit", kit.id())
                        .query((row, n) -> row.getInt(1))
                        .single())
                .isEqualTo(5);
    }

    @Test
    void forgetsWhoReportedAnHourAgo() {
        reports.report(MADE_UP, "Here", null, "192.0.2.10");
        tables.sql("UPDATE found_report_counts SET hour = hour - interval '1 hour'")
                .update();

        reports.report("other", "Here", null, "192.0.2.11");

        assertThat(tables.sql("SELECT count(DISTINCT hour)::int FROM found_report_counts")
                        .query((row, n) -> row.getInt(1))
                        .single())
                .isEqualTo(1);
    }

    private List<Page> walk(String token) {
        Visitor finder = stranger();
        String path = "/scan/" + token + "/found";
        Page form = finder.get(path);
        Page refused = finder.send(form, path, Map.of("message", ""));
        Page sent = finder.send(refused, path, WORDS);
        return List.of(form, refused, sent, finder.get(sent.location()));
    }

    private static List<String> plain(List<Page> pages, String token) {
        return pages.stream()
                .map(page -> (page.status() + page.location() + page.html())
                        .replace(token, "…")
                        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", ""))
                .toList();
    }

    private Page report(String token, Map<String, String> words) {
        Visitor finder = stranger();
        String path = "/scan/" + token + "/found";
        return finder.send(finder.get(path), path, words);
    }

    private JsonNode newestCase() {
        return as(Role.ARMORER).get("/api/v1/cases?open=true&limit=1").json().get(0);
    }

    private long cases() {
        return tables.sql("SELECT count(*) FROM cases")
                .query((row, n) -> row.getLong(1))
                .single();
    }

    private String token(Kit kit) {
        return tables.sql("SELECT scan_token FROM kits WHERE id = :id")
                .param("id", kit.id())
                .query((row, n) -> row.getString(1))
                .single();
    }
}
