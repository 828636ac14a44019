package org.wilcoss.custody.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.PageTest;
import org.wilcoss.custody.Visitor;
import org.wilcoss.custody.platform.Role;

/** Whoever signed in somewhere sees where, and can end it; an admin can for all. */
class OpenSessionsTests extends PageTest {
    private static final Pattern ENDING = Pattern.compile("action=\"([^\"]*/sign-ins/[0-9a-f]{64}/ending)\"");

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void noSessions() {
        sql.sql("DELETE FROM spring_session").update();
    }

    @Test
    void showsWhereOneIsSignedInAndMarksThisOne() {
        Visitor phone = visitor(Role.COACH);
        Visitor desk = visitor(Role.COACH);
        visitor(Role.ARMORER);

        String words = desk.get("/account").words();
        assertThat(endings(phone.get("/account"))).hasSize(2);
        assertThat(words).containsOnlyOnce(", this one").contains("by a link", "A browser we do not know");
    }

    @Test
    void neverShowsWhatACookieHolds() {
        Visitor coach = visitor(Role.COACH);
        String session = sql.sql("SELECT session_id FROM spring_session")
                .query(String.class)
                .single();

        assertThat(coach.get("/account").html()).doesNotContain(session);
    }

    @Test
    void endsOneAndLeavesAnEntry() {
        Visitor phone = visitor(Role.COACH);
        Visitor desk = visitor(Role.COACH);
        Visitor.Page page = phone.get("/account");
        String own = session(phone);
        String other = endings(page).stream()
                .filter(action -> !action.contains(own))
                .findFirst()
                .orElseThrow();

        long before = entries("session.ended");
        assertThat(phone.send(page, other, Map.of()).location()).isEqualTo("/account");
        assertThat(desk.get("/account").status()).isEqualTo(303);
        assertThat(phone.get("/account").status()).isEqualTo(200);
        assertThat(entries("session.ended")).isEqualTo(before + 1);
        assertThat(phone.send(page, other, Map.of()).status()).isEqualTo(404);
        assertThat(entries("session.ended")).isEqualTo(before + 1);
    }

    @Test
    void signsOutEverywhereElseOnRecord() {
        Visitor phone = visitor(Role.COACH);
        List<Visitor> others = List.of(visitor(Role.COACH), visitor(Role.COACH));
        Visitor armorer = visitor(Role.ARMORER);
        long before = entries("sessions.ended");

        phone.send(phone.get("/account"), "/account/sign-ins/ending", Map.of());
        assertThat(others)
                .allSatisfy(other -> assertThat(other.get("/account").status()).isEqualTo(303));
        assertThat(phone.get("/account").status()).isEqualTo(200);
        assertThat(armorer.get("/account").status()).isEqualTo(200);
        assertThat(entries("sessions.ended")).isEqualTo(before + 1);
        phone.send(phone.get("/account"), "/account/sign-ins/ending", Map.of());
        assertThat(entries("sessions.ended")).as("nothing to end").isEqualTo(before + 1);
    }

    @Test
    void letsAnAdminEndAnybodysAndNobodyElse() {
        Visitor coach = visitor(Role.COACH);
        Visitor second = visitor(Role.COACH);
        Visitor admin = visitor(Role.ADMIN);
        Visitor armorer = visitor(Role.ARMORER);
        String path = "/people/%d/sign-ins".formatted(actor(Role.COACH).id());
        Visitor.Page page = admin.get(path);

        assertThat(endings(page)).hasSize(2);
        assertThat(armorer.get(path).status()).isEqualTo(403);
        String one = endings(page).getFirst();
        assertThat(armorer.send(armorer.get("/account"), one, Map.of()).status())
                .isEqualTo(403);
        String stolen = one.substring(one.indexOf("/sign-ins"));
        assertThat(armorer.send(armorer.get("/account"), "/account" + stolen, Map.of())
                        .status())
                .isEqualTo(404);
        admin.send(page, one, Map.of());
        assertThat(endings(admin.get(path))).hasSize(1);
        admin.send(page, path + "/ending", Map.of());
        assertThat(List.of(coach, second))
                .allSatisfy(each -> assertThat(each.get("/account").status()).isEqualTo(303));
        assertThat(admin.get(path).words()).contains("Nowhere, at present.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36 | Chrome on Android",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1 | Safari on iPhone",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0 | Edge on Windows",
                "Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0 | Firefox on Linux",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15 | Safari on Mac",
                "curl/8.5 | A browser we do not know"
            })
    void saysADeviceInWords(String header, String words) {
        assertThat(Device.inWords(header)).isEqualTo(words);
    }

    /** The key of the session of whoever asks. */
    private static String session(Visitor visitor) {
        String html = visitor.get("/account").html();
        return endings(html.substring(html.indexOf(", this one"))).getFirst();
    }

    private static List<String> endings(Visitor.Page page) {
        return endings(page.html());
    }

    private static List<String> endings(String html) {
        return ENDING.matcher(html).results().map(found -> found.group(1)).toList();
    }

    private long entries(String act) {
        return sql.sql("SELECT count(*) FROM ledger_entries WHERE act = :act")
                .param("act", act)
                .query(Long.class)
                .single();
    }
}
