package org.wilcoss.custody;

import static org.wilcoss.custody.ShownPage.Viewer.ADMIN;
import static org.wilcoss.custody.ShownPage.Viewer.PARENT;
import static org.wilcoss.custody.ShownPage.Viewer.STRANGER;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.ShownPage.Viewer;
import org.wilcoss.custody.imports.Uploads;
import org.wilcoss.custody.kits.AddItem;
import org.wilcoss.custody.ledger.Sequencer;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Role;
import org.wilcoss.custody.practices.OpenPractice;
import org.wilcoss.custody.practices.Practices;

/** A club in which each page has something to show, and the list of all pages. */
abstract class EveryPageTest extends PageTest {
    private static final String EVENTS = "/api/v1/custody-events";
    private static final String LONG_NAME = "Anneliese Featherstonehaugh-Wolfeschlegelstein";

    private static final LocalDate TODAY = LocalDate.ofInstant(inHours(0), ZoneOffset.UTC);

    private final List<ShownPage> pages = new ArrayList<>();
    private final TestPeople people = new TestPeople(DATABASE.owner());

    @Autowired
    private Practices practices;

    @Autowired
    private Uploads uploads;

    @Autowired
    private Sequencer sequencer;

    /** A parent whose identity was verified, and whose athlete shoots. */
    protected Actor parent = new Actor(0, "", "", Role.PARENT, false);

    /** Furnishes the club and lists its pages; slow, so done once. */
    protected final List<ShownPage> everyPage() {
        if (pages.isEmpty()) {
            parent = people.user("Petra Vandersloot " + System.identityHashCode(this), Role.PARENT);
            int athlete = athlete(LONG_NAME, parent.id());
            listForStrangers();
            listKits(athlete);
            listGate(athlete);
            listPractice(athlete);
            listPeople(athlete);
            sequencer.sequence();
            listOffice(athlete);
        }
        return List.copyOf(pages);
    }

    private void listForStrangers() {
        add(STRANGER, "sign-in", "/sign-in");
        add(STRANGER, "sign-in-link", signInPath(actor(Role.COACH).id()));
        add(STRANGER, "sign-in-mail", "/sign-in/mail");
        add(STRANGER, "sign-in-code", "/sign-in/code");
        add(STRANGER, "set-up", "/set-up/AAAA");
        add(STRANGER, "label", "/scan/AAAA");
        add(STRANGER, "label-found", "/scan/AAAA/found");
        add(STRANGER, "check-receipt", "/check-receipt");
        add(STRANGER, "api-docs", "/api/docs");
    }

    private void listKits(int athlete) {
        Kit free = kit(
                new AddItem("rifle", "Anschütz", null, "1903 Standard", ".22 LR", null, 1),
                new AddItem("chamber flag", null, null, null, null, null, 2));
        Kit late = kit();
        checkOut(actor(Role.COACH), late, athlete, inHours(-30));
        checkIn(late);
        checkOut(actor(Role.COACH), late, athlete, inHours(-3));
        Kit lost = kit();
        as(Role.ARMORER).post(EVENTS, "{\"kit_id\": %d, \"event_type\": \"lost\"}".formatted(lost.id()));

        add(ADMIN, "board", "/");
        add(ADMIN, "board-overdue", "/?show=overdue");
        add(ADMIN, "board-gate", "/?show=gate");
        add(ADMIN, "board-maintenance", "/?show=maintenance");
        add(ADMIN, "board-lost", "/?show=lost");
        add(ADMIN, "board-nothing-found", "/?q=nobody");
        add(PARENT, "your-kits", "/");
        add(ADMIN, "kits", "/kits");
        add(ADMIN, "kits-nothing-found", "/kits?q=nothing");
        add(ADMIN, "kit-available", free.path());
        add(ADMIN, "kit-late", late.path());
        add(ADMIN, "kit-lost", lost.path());
        add(ADMIN, "kit-photos", free.path() + "/photos");
        add(ADMIN, "kit-holder-then", late.path() + "/holder?at=2026-01-02T03:04");
        add(ADMIN, "scanner", "/scan");
        add(ADMIN, "scanner-many", "/scan?codes=%s%%0A%s".formatted(free.code(), late.code()));
        add(ADMIN, "search", "/search?q=" + late.code());
        add(ADMIN, "search-nothing-found", "/search?q=nothing");
        add(ADMIN, "labels", "/labels");
        add(ADMIN, "check-out", free.path() + "/check-out");
        add(ADMIN, "check-in", late.path() + "/check-in");
        add(ADMIN, "transfer", late.path() + "/transfer");
        add(ADMIN, "lost", late.path() + "/lost");
        add(ADMIN, "found", lost.path() + "/found");
        add(ADMIN, "many-check-out", "/many/check-out");
        add(ADMIN, "many-check-in", "/many/check-in");
        add(ADMIN, "many-moved", "/many/check-out?done=" + late.id());
        add(ADMIN, "problem", "/kits/999999");
        Visitor admin = visitor(Role.ADMIN);
        String receipt = links(admin.get(late.path()), "/receipts/").getFirst();
        add(ADMIN, "receipt", receipt);
        add(ADMIN, "paper-hand-receipt", receipt.replaceFirst("/receipts", "/papers/events"));
        add(ADMIN, "amendments", firstLink(late.path(), "/custody-events/"));
        add(ADMIN, "case", firstLink(lost.path(), "/cases/"));
    }

    private void listGate(int athlete) {
        JdbcClient.create(DATABASE.owner())
                .sql("""
                        UPDATE users SET verified_adult = true, verified_by_id = :admin, verified_at = now(),
                          verified_evidence = 'Driving licence' WHERE id = :id""")
                .param("admin", actor(Role.ADMIN).id())
                .param("id", parent.id())
                .update();
        int text = as(Role.ADMIN)
                .post(
                        "/api/v1/attestations",
                        "{\"title\": \"Taking a kit home\", \"body\": \"I keep it locked, and give it to nobody.\"}")
                .number("/id");
        add(ADMIN, "consent-scan", "/consents/%d/scan".formatted(consent(athlete)));
        int request = as(Role.COACH)
                .post("/api/v1/approval-requests", """
                        {"kit_id": %d, "athlete_id": %d, "holder_id": %d, "destination": "State match, Ottawa",
                         "expected_return_date": "%s", "unloaded": true, "flag_in": true, "cased_locked": true,
                         "attestation_id": %d, "attestation_accepted": true, "typed_name": "P. V."}""".formatted(kit().id(), athlete, parent.id(), inHours(48), text))
                .number("/id");
        add(ADMIN, "gate", "/gate");
        add(ADMIN, "gate-request", "/gate/" + request);
        add(PARENT, "gate-request-of-my-own", "/gate/" + request);
        add(ADMIN, "paper-consent-to-carry", "/papers/consents-to-carry/" + request);
        add(PARENT, "off-site", kit().path() + "/off-site");
        add(ADMIN, "attestations", "/attestations");
        add(ADMIN, "acceptances", "/acceptances");
    }

    private void listPractice(int athlete) {
        int practice = practices.open(
                actor(Role.COACH),
                new OpenPractice(
                        "Tuesday, juniors", "Range 2", actor(Role.COACH).id(), inHours(-1), inHours(2)));
        for (int drawn : List.of(athlete, athlete("Bo Li"))) {
            as(Role.COACH).post(EVENTS, """
                    {"kit_id": %d, "event_type": "check_out", "practice_id": %d, "athlete_id": %d}""".formatted(kit().id(), practice, drawn));
        }
        add(ADMIN, "practices", "/practices");
        add(ADMIN, "practice", "/practices/" + practice);
        add(ADMIN, "paper-practice", "/papers/practices/" + practice);
    }

    private void listPeople(int athlete) {
        int coach = actor(Role.COACH).id();
        as(Role.ADMIN).post("/api/v1/users/%d/credentials".formatted(coach), """
                {"kind": "safety_course", "issuer": "The federation", "issued_on": "%s"}""".formatted(TODAY.minusYears(1)));
        add(ADMIN, "people", "/people");
        add(ADMIN, "person", "/people/" + coach);
        visitor(Role.COACH);
        add(ADMIN, "sign-ins", "/people/%d/sign-ins".formatted(coach));
        add(PARENT, "person-my-own", "/people/" + parent.id());
        add(ADMIN, "person-new", "/people/new");
        for (String form : List.of("edit", "deactivation", "verification", "credentials/new", "override")) {
            add(ADMIN, "person-" + form.replace('/', '-'), "/people/%d/%s".formatted(coach, form));
        }
        add(ADMIN, "athlete", "/athletes/" + athlete);
        add(ADMIN, "athlete-new", "/athletes/new");
        for (String form : List.of("edit", "consents/new", "guardians/new")) {
            add(ADMIN, "athlete-" + form.replace('/', '-'), "/athletes/%d/%s".formatted(athlete, form));
        }
        add(ADMIN, "requirements", "/requirements");
    }

    private void listOffice(int athlete) {
        byte[] file = "Asset Tag,Name,Serial,Colour,Checked Out To\nOFFICE-1,Trap gun,S-77,Red,Mona\n,x,,,\n=1+1,,,,\n"
                .getBytes(StandardCharsets.UTF_8);
        add(ADMIN, "settings", "/settings");
        add(ADMIN, "account", "/account");
        add(ADMIN, "import", "/imports/" + uploads.takeNow(actor(Role.ADMIN), file, null, true));
        add(ADMIN, "imports", "/imports");
        add(ADMIN, "cases", "/cases");
        add(ADMIN, "backups", "/backups");
        add(ADMIN, "ledger", "/ledger");
        add(ADMIN, "ledger-nothing-found", "/ledger?kit=nothing");
        add(ADMIN, "ledger-entry", firstLink("/ledger", "/ledger/entries/"));
        add(ADMIN, "verifications", "/ledger/verifications");
        add(ADMIN, "erasures", "/erasures?q=a");
        add(ADMIN, "erasure-of-a-user", "/erasures/users/" + parent.id());
        add(ADMIN, "erasure-of-an-athlete", "/erasures/athletes/" + athlete);
    }

    /** A consent on file; its id. */
    private int consent(int athlete) {
        return as(Role.COACH)
                .post("/api/v1/athletes/%d/consents".formatted(athlete), """
                        {"kind": "handgun", "scope": "Practices and matches", "signed_on": "%s", "expires_on": "%s",
                         "reference": "binder 3", "signer_name": "Petra Vandersloot"}""".formatted(TODAY, TODAY.plusYears(1)))
                .number("/id");
    }

    private String firstLink(String path, String beginning) {
        return links(visitor(Role.ADMIN).get(path), beginning).getFirst();
    }

    private void add(Viewer viewer, String name, String path) {
        pages.add(new ShownPage(name, viewer, path));
    }
}
