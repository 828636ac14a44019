package org.wilcoss.custody;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.Visitor.Page;
import org.wilcoss.custody.attestations.Attestations;
import org.wilcoss.custody.gate.AskOffSite;
import org.wilcoss.custody.gate.Requests;
import org.wilcoss.custody.imports.Uploads;
import org.wilcoss.custody.kits.KitReference;
import org.wilcoss.custody.platform.Chrome;
import org.wilcoss.custody.platform.ClubSettings;
import org.wilcoss.custody.platform.PeoplePage;
import org.wilcoss.custody.platform.PeoplePage.Group;
import org.wilcoss.custody.platform.PeoplePage.Person;
import org.wilcoss.custody.platform.Role;
import org.wilcoss.custody.practices.OpenPractice;
import org.wilcoss.custody.practices.Practices;
import org.wilcoss.custody.signatures.Signature;
import org.wilcoss.custody.signatures.SigningDevice;

/** Every template is a whole page: one main heading, a title, a language, and nothing that the content policy refuses. */
class TemplatesTests extends PageTest {
    @Autowired
    private ClubSettings settings;

    @Autowired
    private Uploads uploads;

    @Autowired
    private Attestations attestations;

    @Autowired
    private Requests requests;

    @Autowired
    private Practices practices;

    @Test
    void rendersEachTemplateAsAWholePage() throws IOException {
        Kit kit = kit();
        Visitor coach = visitor(Role.COACH);
        Map<String, Page> pages = new TreeMap<>(Map.of(
                "board", coach.get("/"),
                "your-kits", visitor(Role.PARENT).get("/"),
                "kits", coach.get("/kits"),
                "kit", coach.get(kit.path()),
                "move", coach.get(kit.path() + "/check-out"),
                "scan", stranger().get("/scan/AAAA"),
                "sign-in", stranger().get("/sign-in"),
                "sign-in-link", stranger().get(signInPath(actor(Role.COACH).id())),
                "set-up", stranger().get("/set-up/AAAA"),
                "problem", coach.get("/no-such-page")));
        Visitor armorer = visitor(Role.ARMORER);
        pages.put("labels", armorer.get("/labels?q=" + kit.code()));
        pages.put("found", stranger().get("/scan/AAAA/found"));
        pages.put("photos", armorer.get(kit.path() + "/photos"));
        pages.put("cases", armorer.get("/cases"));
        pages.put("case", armorer.get("/cases/" + caseOfALoss()));
        pages.put("holder-at", coach.get(kit.path() + "/holder"));
        pages.put("search", coach.get("/search?q=a"));
        pages.put("practices", coach.get("/practices"));
        pages.put("practice", coach.get("/practices/" + practice()));
        pages.put("many", coach.get("/many/check-out"));
        pages.put("imports", armorer.get("/imports"));
        pages.put("import", armorer.get("/imports/" + imported()));
        pages.put("scanner", coach.get("/scan"));
        pages.put("scanned-kits", coach.get("/scan?codes=" + kit.code()));
        pages.put("api-docs", stranger().get("/api/docs"));
        pages.put("receipt", coach.get(receiptPath(kit)));
        pages.put("paper", coach.get(receiptPath(kit()).replaceFirst("/receipts", "/papers/events")));
        pages.put("acceptances", coach.get("/acceptances"));
        String events = links(coach.get(kit.path()), "/custody-events/").getFirst();
        pages.put("amendment", coach.get(events));
        pages.put("gate", coach.get("/gate"));
        pages.put("off-site", coach.get(kit().path() + "/off-site"));
        pages.put("gate-request", coach.get(request()));
        pages.put("attestations", coach.get("/attestations"));
        pages.put("check-receipt", stranger().get("/check-receipt"));
        pages.put("backups", visitor(Role.ADMIN).get("/backups"));
        pages.put("verifications", visitor(Role.ADMIN).get("/ledger/verifications"));
        pages.put("erasures", visitor(Role.ADMIN).get("/erasures?q=a"));
        pages.put(
                "erasure",
                visitor(Role.ADMIN).get("/erasures/users/" + actor(Role.PARENT).id()));
        int somebody = actor(Role.PARENT).id();
        Visitor admin = visitor(Role.ADMIN);
        Page person = admin.get("/people/" + somebody);
        pages.put("people", coach.get("/people"));
        pages.put("person", person);
        pages.put("new-sign-in-link", admin.send(person, "/people/%d/sign-in-link".formatted(somebody), Map.of()));
        pages.put(
                "sign-ins",
                admin.get("/people/%d/sign-ins".formatted(actor(Role.COACH).id())));
        pages.put("sign-in-mail", stranger().get("/sign-in/mail"));
        pages.put("sign-in-code", stranger().get("/sign-in/code"));
        pages.put("athlete", coach.get("/athletes/" + athlete("Tem Plate", somebody)));
        pages.put("form", coach.get("/athletes/new"));
        pages.put("requirements", admin.get("/requirements"));
        pages.put("settings", admin.get("/settings"));
        pages.put("account", coach.get("/account"));
        pages.put("ledger", armorer.get("/ledger"));
        pages.put("ledger-entry", armorer.get(firstLink(armorer.get("/ledger"))));
        pages.put("sample-sign-in", new Page(200, "", sampleSignIn()));

        assertThat(pages.keySet()).isEqualTo(templates());
        pages.forEach((template, page) -> {
            assertThat(page.status()).as(template).isEqualTo(template.equals("problem") ? 404 : 200);
            assertThat(page.heading()).as(template).isNotBlank();
            assertThat(page.html().strip())
                    .as(template)
                    .startsWith("<!DOCTYPE html>")
                    .contains("<html lang=\"en\">", "<main id=\"main\"", "href=\"#main\"")
                    .containsPattern("<title>[^<]+</title>")
                    .doesNotContainPattern(
                            "(?i)<script(?![^>]* src=)|<style|\\sstyle=|\\son[a-z]+=|user-scalable|maximum-scale");
        });
    }

    private int caseOfALoss() {
        int kit = kit().id();
        as(Role.ARMORER).post("/api/v1/custody-events", "{\"kit_id\": %d, \"event_type\": \"lost\"}".formatted(kit));
        String first =
                links(visitor(Role.ARMORER).get("/kits/" + kit), "/cases/").getFirst();
        return Integer.parseInt(first.substring("/cases/".length()));
    }

    private int practice() {
        Instant start = Instant.parse("2026-03-10T17:00:00Z");
        return practices.open(
                actor(Role.COACH),
                new OpenPractice("Tuesday", "Hall", actor(Role.COACH).id(), start, start.plusSeconds(60)));
    }

    private static String firstLink(Page ledger) {
        String html = ledger.html();
        int at = html.indexOf("/ledger/entries/");
        return html.substring(at, at + "/ledger/entries/".length() + 64);
    }

    /** Where a request is decided on. */
    private String request() {
        int text = attestations.write(actor(Role.ADMIN), "Taking a kit home", "I keep it locked.");
        JdbcClient.create(DATABASE.owner())
                .sql("""
                        UPDATE users SET verified_adult = true, verified_by_id = :admin, verified_at = now(),
                          verified_evidence = 'Driving licence' WHERE id = :coach""")
                .param("admin", actor(Role.ADMIN).id())
                .param("coach", actor(Role.COACH).id())
                .update();
        return "/gate/"
                + requests.ask(
                        actor(Role.COACH),
                        new AskOffSite(
                                new KitReference.ById(kit().id()),
                                null,
                                null,
                                "Home",
                                inHours(48),
                                text,
                                new Signature.Typed("Coach"),
                                new SigningDevice("192.0.2.7", null)));
    }

    private String receiptPath(Kit kit) {
        checkOut(actor(Role.COACH), kit, null, null);
        return links(visitor(Role.COACH).get(kit.path()), "/receipts/").getFirst();
    }

    private int imported() {
        byte[] file = "code,description\nA-1,Air rifle\n,nothing\n".getBytes(StandardCharsets.UTF_8);
        return uploads.takeNow(actor(Role.ARMORER), file, null, true);
    }

    private static Set<String> templates() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/jte"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jte") && !name.equals("layout.jte"))
                    .map(name -> name.substring(0, name.length() - ".jte".length()))
                    .collect(Collectors.toSet());
        }
    }

    private String sampleSignIn() {
        Chrome chrome = new Chrome(null, false, "/sign-in", settings, () -> "token", List.of(), path -> path);
        PeoplePage people =
                new PeoplePage(List.of(new Group("Coaches", List.of(new Person(7, "Cora <Lind>", "has AR-1")))));
        StringOutput html = new StringOutput();
        TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.wilcoss.templates")
                .render("sample-sign-in.jte", Map.of("page", people, "chrome", chrome), html);
        assertThat(html.toString())
                .contains("action=\"/sample/sign-in\"", "name=\"user_id\" value=\"7\"", "Cora &lt;Lind&gt;");
        return html.toString();
    }
}
