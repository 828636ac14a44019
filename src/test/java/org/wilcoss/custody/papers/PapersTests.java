package org.wilcoss.custody.papers;

import static org.assertj.core.api.Assertions.assertThat;

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
    void isForThoseWhoMaySeeTheEventOnly() {
        int event = handedTo(person(Role.PARENT));

        for (String path : List.of("/papers/events/" + event, "/papers/events/%d.pdf".formatted(event))) {
            assertThat(as(Role.PARENT).get(path).status()).isEqualTo(404);
            assertThat(as(Role.VOLUNTEER).get(path).status()).isEqualTo(200);
            assertThat(anonymous().get(path).status()).isEqualTo(401);
        }
        assertThat(as(Role.COACH).get("/papers/events/%d.pdf?size=folio".formatted(event)).status())
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
