package org.wilcoss.custody.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.KitTest;
import org.wilcoss.custody.kits.EventReference;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Role;

class PapersTests extends KitTest {
    private static final String EVENTS = "/api/v1/custody-events";
    private static final String NAME = "Zoë Żółć-Nguyễn";

    @Autowired
    private Papers papers;

    @Autowired
    private PaperFiles files;

    @ParameterizedTest
    @EnumSource(PaperSize.class)
    void printsOneHandReceiptForManyKitsWithTheSignature(PaperSize size) throws Exception {
        Actor parent = named(NAME);
        int first = handedTo(parent, "\"notes\"", "\"With the <sling> & \\\"case\\\"\"");
        int second = handedTo(parent, "\"athlete_id\"", "" + athlete());
        Answer signed = as(parent)
                .post(
                        "/api/v1/acceptances",
                        "{\"event_ids\": [%d, %d], \"strokes\": %s}".formatted(first, second, SCRAWL));
        assertThat(signed.status()).as(signed.body()).isEqualTo(201);

        OpenedPdf pdf = open(first, size);
        pdf.keep("hand-receipt-" + Labels.of(size));

        assertThat(pdf.size().getWidth()).isCloseTo(width(size), org.assertj.core.data.Offset.offset(0.5f));
        assertThat(pdf.text())
                .contains(
                        "Hand receipt",
                        NAME + " took 2 kits and answers for them until they are given back.",
                        "With the <sling> & \"case\"",
                        "Signed by hand by " + NAME,
                        "Times are on the clocks of")
                .contains(codeOf(first), codeOf(second))
                .doesNotContain("S-4471");
        assertThat(pdf.text()).contains(hashOf(first), hashOf(second), signed.text("/ledger_hash"));
        assertThat(pdf.codes(0)).containsExactlyInAnyOrder(scanUrl(first), scanUrl(second));
    }

    @Test
    void marksLettersThatTheFontHasNotAndKeepsTheRest() throws Exception {
        int event = handedTo(named("Lin 林 Δημήτρης Жанна"));

        assertThat(open(event, PaperSize.A4).text()).contains("Lin # Δημήτρης Жанна took kit");
        assertThat(as(Role.COACH).get("/papers/events/" + event).body()).contains("Lin 林 Δημήτρης Жанна");
    }

    @Test
    void leavesALineToSignWhereNobodySigned() throws Exception {
        int event = handedTo(person(Role.PARENT));

        OpenedPdf pdf = open(event, PaperSize.LETTER);
        pdf.keep("hand-receipt-unsigned");

        assertThat(pdf.text()).contains("Signature of Somebody", "Date");
        assertThat(pdf.codes(0)).containsExactly(scanUrl(event));
    }

    @Test
    void printsAReturnReceiptWithWhatWasSeen() throws Exception {
        Actor parent = named("Łukasz Đorđe");
        int out = handedTo(parent);
        int kit = kitOf(out);
        int swivel = tables.sql("INSERT INTO items (kit_id, type) VALUES (:kit, 'sling swivel') RETURNING id")
                .param("kit", kit)
                .query(Integer.class)
                .single();
        int event = as(Role.ARMORER)
                .post(
                        EVENTS,
                        event(
                                kit,
                                "check_in",
                                "condition",
                                "\"needs_cleaning\"",
                                "missing_item_ids",
                                "[%d]".formatted(swivel),
                                "rounds_fired",
                                "40",
                                "unloaded",
                                "true",
                                "flag_in",
                                "true",
                                "cased_locked",
                                "true"))
                .number("/id");

        OpenedPdf pdf = open(event, PaperSize.A4);
        pdf.keep("return-receipt");

        assertThat(pdf.text())
                .contains(
                        "Return receipt",
                        "Łukasz Đorđe gave back kit " + codeOf(event) + " to Bruno Kessler.",
                        "Condition: needs cleaning",
                        "1 × sling swivel",
                        "Missing: ",
                        "Rounds fired: 40",
                        "Seen: unloaded, chamber flag in, cased and locked");
        assertThat(pdf.codes(0)).containsExactly(scanUrl(event));
    }

    @Test
    void printsTheSheetOfAPractice() throws Exception {
        int practice = tables.sql("""
                        INSERT INTO practices (title, place, lead_id, starts_at, ends_at)
                        VALUES ('Saturday, juniors', 'Range 2', :lead, now() - interval '1 hour', now() + interval '2 hours')
                        RETURNING id""")
                .param("lead", actor(Role.COACH).id())
                .query(Integer.class)
                .single();
        int back = kit();
        int out = kit();
        as(Role.COACH)
                .post(EVENTS, event(back, "check_out", "practice_id", "" + practice, "athlete_id", "" + athlete()));
        as(Role.ARMORER).post(EVENTS, event(back, "check_in"));
        as(Role.COACH).post(EVENTS, event(out, "check_out", "practice_id", "" + practice));
        int mistaken = as(Role.COACH)
                .post(EVENTS, event(kit(), "check_out", "practice_id", "" + practice))
                .number("/id");
        as(Role.COACH).post(EVENTS + "/%d/undo".formatted(mistaken), "");

        OpenedPdf pdf = OpenedPdf.of(files.pdf(papers.practice(actor(Role.VOLUNTEER), practice, PaperSize.LETTER)));
        pdf.keep("practice-sheet");

        assertThat(pdf.text())
                .contains("Practice sheet", "Saturday, juniors", "Range 2", "3 drawn, 1 not back", "Athlete ")
                .containsPattern(
                        "T-\\d+ Cora Lindqvist Cora Lindqvist \\d\\d:\\d\\d undone, \\d\\d:\\d\\d, Cora Lindqvist")
                .containsPattern("T-\\d+ Athlete \\d+ Cora Lindqvist \\d\\d:\\d\\d \\d\\d:\\d\\d, Bruno Kessler")
                .containsPattern("T-\\d+ Cora Lindqvist Cora Lindqvist \\d\\d:\\d\\d not back");
        assertThat(as(Role.PARENT).get("/papers/practices/" + practice).status())
                .isEqualTo(403);
        assertThat(as(Role.COACH).get("/papers/practices/999999.pdf").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(PaperSize.class)
    void printsAConsentToCarryForAnAthletesGuardian(PaperSize size) throws Exception {
        Actor parent = named("Søren Ångström");
        tables.sql(
                        "UPDATE users SET verified_adult = true, verified_at = now(), verified_evidence = 'passport', verified_by_id = :by WHERE id = :id")
                .param("by", actor(Role.ADMIN).id())
                .param("id", parent.id())
                .update();
        int child = athlete();
        tables.sql("INSERT INTO guardians (athlete_id, user_id) VALUES (:child, :parent)")
                .param("child", child)
                .param("parent", parent.id())
                .update();
        int kit = kit();
        tables.sql("UPDATE kits SET handgun = false WHERE id = :kit")
                .param("kit", kit)
                .update();
        int request = request(parent, kit, child);

        OpenedPdf pdf = OpenedPdf.of(files.pdf(papers.consentToCarry(actor(Role.COACH), request, size)));
        pdf.keep("consent-to-carry-" + Labels.of(size));

        assertThat(pdf.text())
                .contains(
                        "Consent to carry",
                        "Parent or guardian Søren Ångström",
                        "To State match, Ottawa",
                        "not decided yet",
                        "the club’s counsel words");
        assertThat(pdf.codes(0)).containsExactly(base() + "/scan/" + scanToken(kit));
        String path = "/papers/consents-to-carry/%d".formatted(request);
        assertThat(as(parent).get(path).status()).isEqualTo(200);
        assertThat(as(parent).get(path + ".pdf").status()).isEqualTo(200);
        assertThat(as(Role.PARENT).get(path).status()).isEqualTo(404);
    }

    private int request(Actor parent, int kit, int child) {
        int attestation = as(Role.ADMIN)
                .post("/api/v1/attestations", "{\"title\": \"Off-site\", \"body\": \"I keep it safe.\"}")
                .number("/id");
        Answer asked = as(parent).post("/api/v1/approval-requests", """
                        {"kit_id": %d, "athlete_id": %d, "destination": "State match, Ottawa",
                         "expected_return_date": "%s", "unloaded": true, "flag_in": true, "cased_locked": true,
                         "attestation_id": %d, "attestation_accepted": true, "typed_name": "S. A."}
                        """.formatted(
                        kit, child, Instant.now().plus(Duration.ofDays(2)), attestation));
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        return asked.number("/id");
    }

    @Test
    void isForThoseWhoMaySeeTheEventOnly() {
        int event = handedTo(person(Role.PARENT));

        for (String path : List.of("/papers/events/" + event, "/papers/events/%d.pdf".formatted(event))) {
            assertThat(as(Role.PARENT).get(path).status()).isEqualTo(404);
            assertThat(as(Role.VOLUNTEER).get(path).status()).isEqualTo(200);
            assertThat(anonymous().get(path).status()).isEqualTo(401);
        }
        assertThat(as(Role.COACH)
                        .get("/papers/events/%d.pdf?size=folio".formatted(event))
                        .status())
                .isIn(400, 422);
        int lost = as(Role.COACH).post(EVENTS, event(kit(), "lost")).number("/id");
        assertThat(as(Role.COACH).get("/papers/events/" + lost).status()).isEqualTo(404);
        Answer file = as(Role.COACH).get("/papers/events/%d.pdf".formatted(event));
        assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(file.header("Content-Disposition")).matches("inline; filename=\"hand-receipt-[0-9a-f]{8}\\.pdf\"");
        assertThat(file.header("Cache-Control")).isEqualTo("no-store");
    }

    private static final String SCRAWL =
            "[[[60,200],[90,90],[140,60],[160,120],[120,220],[180,180],[240,120],[280,200],[320,110],[380,190],[460,120],[560,170],[700,110]],[[300,60],[310,62]]]";

    private OpenedPdf open(int event, PaperSize size) throws Exception {
        return OpenedPdf.of(files.pdf(papers.event(actor(Role.COACH), new EventReference.ById(event), size)));
    }

    private static float width(PaperSize size) {
        return size == PaperSize.A4 ? PDRectangle.A4.getWidth() : PDRectangle.LETTER.getWidth();
    }

    private Actor named(String name) {
        Actor person = person(Role.PARENT);
        tables.sql("UPDATE users SET name = :name WHERE id = :id")
                .param("name", name)
                .param("id", person.id())
                .update();
        return person;
    }

    private int handedTo(Actor person, String... more) {
        int kit = kitWithSerial("S-4471");
        String[] fields = new String[more.length + 4];
        fields[0] = "user_id";
        fields[1] = "" + person.id();
        fields[2] = "expected_return_date";
        fields[3] = "\"2099-03-14T23:30:00Z\"";
        for (int n = 0; n < more.length; n++) {
            fields[n + 4] = n % 2 == 0 ? more[n].replace("\"", "") : more[n];
        }
        Answer answer = as(Role.COACH).post(EVENTS, event(kit, "check_out", fields));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.number("/id");
    }

    private int kitOf(int event) {
        return value("kit_id", event, Integer.class);
    }

    private String codeOf(int event) {
        return value("(SELECT code FROM kits WHERE id = kit_id)", event, String.class);
    }

    private String hashOf(int event) {
        return value("encode(entry_hash, 'hex')", event, String.class);
    }

    private String scanUrl(int event) {
        return base() + "/scan/" + scanToken(kitOf(event));
    }

    private <T> T value(String column, int event, Class<T> type) {
        return tables.sql("SELECT %s FROM custody_events WHERE id = :id".formatted(column))
                .param("id", event)
                .query(type)
                .single();
    }
}
