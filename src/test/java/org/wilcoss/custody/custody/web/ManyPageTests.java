package org.wilcoss.custody.custody.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.PageTest;
import org.wilcoss.custody.TableDigest;
import org.wilcoss.custody.Visitor;
import org.wilcoss.custody.Visitor.Page;
import org.wilcoss.custody.platform.Role;

class ManyPageTests extends PageTest {
    private static final String OUT = "/many/check-out";
    private static final String IN = "/many/check-in";

    private final JdbcClient tables = JdbcClient.create(DATABASE.owner());

    @Test
    void takesOneScanAfterTheOtherAndJudgesEach() {
        Kit free = kit();
        Kit out = kit();
        checkOut(actor(Role.COACH), out, null, null);
        Visitor volunteer = visitor(Role.VOLUNTEER);

        Page one =
                volunteer.send(volunteer.get(OUT), OUT, Map.of("add", "https://club.example.org/scan/" + token(free)));
        assertThat(one.status()).isEqualTo(200);
        assertThat(one.words()).contains("1 of 1 can be moved", free.code(), "Check out all 1");
        Page two = volunteer.send(one, OUT, Map.of("codes", codes(one), "add", out.code()));
        Page three = volunteer.send(two, OUT, Map.of("codes", codes(two), "add", "NONE-SUCH"));
        Page again = volunteer.send(three, OUT, Map.of("codes", codes(three), "add", free.code()));

        assertThat(again.words())
                .contains("1 of 3 can be moved")
                .contains("Kit %s is checked out. It can be checked in, transferred or reported lost."
                        .formatted(out.code()))
                .contains("Check out only the 1 that can be");
        Page less = volunteer.send(again, OUT, Map.of("codes", codes(again), "remove", "NONE-SUCH"));
        assertThat(less.words()).contains("1 of 2 can be moved").doesNotContain("NONE-SUCH");
    }

    @Test
    void recordsAllOrNoneOrThoseThatCanBe() {
        Kit free = kit();
        Kit other = kit();
        Kit out = kit();
        checkOut(actor(Role.COACH), out, null, null);
        Visitor volunteer = visitor(Role.VOLUNTEER);
        Page form = volunteer.get(OUT);
        Map<String, String> fields = fields(free, other, out);
        String before = kits();

        Page refused = volunteer.send(form, OUT, fields);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.words()).contains("Nothing was recorded", "Some kits on the list cannot be moved (1)");
        assertThat(kits()).isEqualTo(before);

        fields.put("act", "able");
        Page done = volunteer.send(form, OUT, fields);
        assertThat(done.location()).isEqualTo("/many/check-out?done=%d,%d".formatted(free.id(), other.id()));
        assertThat(volunteer.send(form, OUT, fields).location()).isEqualTo(done.location());
        Page told = volunteer.get(done.location());
        assertThat(told.words())
                .contains("Recorded for 2 kits:", free.code() + " is with Vic Okafor", "One signature for all of them");
        assertThat(links(told, "/acceptances?user_id=" + actor(Role.VOLUNTEER).id()))
                .hasSize(1);
        assertThat(events(free)).isEqualTo(1);
        assertThat(events(other)).isEqualTo(1);
    }

    @Test
    void checksInAndTransfersManyToo() {
        Kit one = kit();
        Kit two = kit();
        checkOut(actor(Role.COACH), one, null, null);
        checkOut(actor(Role.COACH), two, null, null);
        Visitor coach = visitor(Role.COACH);
        String transfer = "/many/transfer";
        Page looked = coach.send(coach.get(transfer), transfer, Map.of("codes", one.code() + "\n" + two.code()));
        assertThat(looked.words()).contains("2 of 2 can be moved");
        Page handed = coach.send(looked, transfer, fields(one, two));
        assertThat(coach.get(handed.location()).words()).contains(two.code() + " is with Vic Okafor");

        Page back = coach.send(coach.get(IN), IN, Map.of("codes", one.code() + "\n" + two.code(), "act", "all"));
        assertThat(coach.get(back.location()).words())
                .contains(one.code() + " is in the armory", two.code() + " is in the armory")
                .doesNotContain("One signature");
    }

    @Test
    void asksWhoTakesThemAndForAtLeastOne() {
        Kit kit = kit();
        Visitor coach = visitor(Role.COACH);
        Page form = coach.get(OUT);
        String before = new TableDigest(DATABASE.owner()).digest();
        Page nobody = coach.send(form, OUT, Map.of("codes", kit.code(), "act", "all"));
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.words()).contains("Choose who takes the kit.");
        Page none = coach.send(form, OUT, Map.of("codes", " ", "act", "all"));
        assertThat(none.status()).isEqualTo(409);
        assertThat(none.words()).contains("Scan at least one kit first.");
        assertThat(kits()).isNotEmpty();
        assertThat(new TableDigest(DATABASE.owner()).digest().replaceAll("spring_session[^ ]*", ""))
                .isEqualTo(before.replaceAll("spring_session[^ ]*", ""));
    }

    @Test
    void isForThoseWhoMay() {
        assertThat(visitor(Role.PARENT).get(IN).status()).isEqualTo(403);
        assertThat(visitor(Role.VOLUNTEER).get("/many/transfer").status()).isEqualTo(403);
        assertThat(links(visitor(Role.VOLUNTEER).get("/"), "/many/")).containsExactly(OUT, IN);
    }

    private Map<String, String> fields(Kit... kits) {
        Map<String, String> fields = new HashMap<>();
        StringBuilder codes = new StringBuilder();
        for (Kit kit : kits) {
            codes.append(kit.code()).append('\n');
        }
        fields.put("codes", codes.toString());
        fields.put("to", "user-" + actor(Role.VOLUNTEER).id());
        fields.put("act", "all");
        return fields;
    }

    private static String codes(Page page) {
        String html = page.html();
        int start = html.indexOf('>', html.indexOf("id=\"codes\"")) + 1;
        return html.substring(start, html.indexOf("</textarea>", start));
    }

    private String token(Kit kit) {
        return tables.sql("SELECT scan_token FROM kits WHERE id = :id")
                .param("id", kit.id())
                .query((row, n) -> row.getString(1))
                .single();
    }

    private int events(Kit kit) {
        return tables.sql("SELECT count(*) FROM custody_events WHERE kit_id = :id")
                .param("id", kit.id())
                .query((row, n) -> row.getInt(1))
                .single();
    }

    private String kits() {
        return tables.sql("SELECT md5(string_agg(k::text, '' ORDER BY id)) FROM kits k")
                .query((row, n) -> row.getString(1))
                .single();
    }
}
