package org.wilcoss.custody.reports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.PageTest;
import org.wilcoss.custody.Visitor;
import org.wilcoss.custody.Visitor.Page;
import org.wilcoss.custody.platform.PublicUrl;
import org.wilcoss.custody.platform.Role;

class ScannerPageTests extends PageTest {
    private static final String FOREIGN = "That code is not on a label of this club’s kits.";
    private static final String UNKNOWN = "No kit that you may see has that code or label.";

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PublicUrl publicUrl;

    @Test
    void takesLabelsAndCodesAndForgivesSmallLettersAndSpaces() {
        Kit kit = kit();
        Visitor coach = visitor(Role.COACH);

        for (String text : List.of(
                label(kit), label(kit) + "\r", kit.code(), " " + kit.code().toLowerCase(Locale.ROOT) + "\n")) {
            assertThat(scan(coach, text).location()).as(text).isEqualTo(kit.path() + "/check-out");
        }
    }

    @Test
    void leadsNowhereElse() {
        Kit kit = kit();
        String token = label(kit).replaceFirst(".*/", "");
        Visitor coach = visitor(Role.COACH);

        for (String text : List.of(
                "https://elsewhere.example/scan/" + token,
                publicUrl.of("/scan/") + token + "/../../sign-out",
                publicUrl.of("/scan/") + token + "?next=//elsewhere.example",
                publicUrl.of("/kits/" + kit.id()),
                publicUrl.of("") + ".elsewhere.example/scan/" + token,
                "HTTP://elsewhere.example/")) {
            missed(scan(coach, text), FOREIGN);
        }
        for (String text : List.of("NO-SUCH", "javascript:alert(1)", "//elsewhere.example", token, "%")) {
            missed(scan(coach, text), UNKNOWN);
        }
        missed(scan(coach, publicUrl.of("/scan/AAAA")), UNKNOWN);
        assertThat(scan(coach, "a\u0000b").status()).isEqualTo(422);
    }

    @Test
    void tellsParentsNothingOfKitsOfOthers() {
        Kit kit = kit();
        checkOut(actor(Role.COACH), kit, null, null);

        missed(scan(visitor(Role.PARENT), label(kit)), UNKNOWN);
        missed(scan(visitor(Role.PARENT), kit.code()), UNKNOWN);
        assertThat(stranger().get("/scan?code=" + kit.code()).location()).startsWith("/sign-in");
    }

    @Test
    void listsManyWithWhatToDoWithEach() {
        Kit in = kit();
        Kit out = kit();
        checkOut(actor(Role.COACH), out, null, null);
        Visitor coach = visitor(Role.COACH);
        String codes = encode(in.code() + "\r\n" + out.code() + "\n\n" + in.code() + "\nNO-SUCH");

        Page page = coach.get("/scan?codes=" + codes);

        assertThat(page.heading()).isEqualTo("2 scanned kits");
        assertThat(links(page, "/kits/")).containsExactly(in.path() + "/check-out", out.path() + "/check-in");
        assertThat(page.words()).contains("One code names no kit that you may see.");
        assertThat(coach.send(page, "/many/check-out", Map.of("codes", in.code()))
                        .words())
                .contains("Check out many kits", in.code());
        assertThat(page.html())
                .contains("action=\"/many/check-out\"", "name=\"codes\" value=\"%s\"".formatted(in.code()))
                .contains("action=\"/many/check-in\"", "name=\"codes\" value=\"%s\"".formatted(out.code()));
        assertThat(coach.get("/scan?codes=").words()).contains("Nothing was scanned");
        assertThat(statementsBesideTheSession(() -> coach.get("/scan?codes=" + codes)).stream()
                        .filter(statement -> statement.contains("FROM kits")))
                .hasSize(1);
    }

    @Test
    void allowsTheCameraHereAndNowhereElse() {
        Answer scanner = browserAsCoach("/scan");
        assertThat(policy(scanner)).startsWith("camera=(self),");
        assertThat(policy(browserAsCoach("/"))).startsWith("camera=(),");
        assertThat(policy(browserAsCoach("/scan/AAAA"))).startsWith("camera=(),");
    }

    @Test
    void servesTheWorkerAndTheDecoderForEverAndUnderTheContentPolicy() {
        String html = visitor(Role.COACH).get("/scan").html();
        for (String name : List.of("worker", "decoder")) {
            Matcher address =
                    Pattern.compile("data-%s=\"([^\"]*)\"".formatted(name)).matcher(html);
            assertThat(address.find()).isTrue();
            assertThat(address.group(1)).matches("/assets/js/scan-" + name + "-[0-9a-f]{32}\\.js");
            Answer file = anonymous().get(address.group(1));
            assertThat(file.status()).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control")).hasValue("max-age=31536000");
            assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/javascript");
            assertThat(file.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("script-src 'self'", "worker-src 'self'")
                    .doesNotContain("unsafe");
        }
    }

    private static void missed(Page page, String sentence) {
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.location()).isEmpty();
        assertThat(page.heading()).isEqualTo("Scan a kit");
        assertThat(page.html()).contains("id=\"missed\">" + sentence);
    }

    private Answer browserAsCoach(String path) {
        return as(Role.COACH).get(path, "Accept", "text/html");
    }

    private static String policy(Answer answer) {
        return answer.headers().firstValue("Permissions-Policy").orElseThrow();
    }

    private static Page scan(Visitor visitor, String text) {
        return visitor.get("/scan?code=" + encode(text));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String label(Kit kit) {
        return publicUrl.of("/scan/"
                + sql.sql("SELECT scan_token FROM kits WHERE id = :id")
                        .param("id", kit.id())
                        .query((row, n) -> row.getString(1))
                        .single());
    }
}
