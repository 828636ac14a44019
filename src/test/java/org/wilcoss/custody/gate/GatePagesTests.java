package org.wilcoss.custody.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.PageTest;
import org.wilcoss.custody.Visitor;
import org.wilcoss.custody.Visitor.Page;
import org.wilcoss.custody.platform.Role;

class GatePagesTests extends PageTest {
    private final JdbcClient tables = JdbcClient.create(DATABASE.owner());

    @BeforeEach
    void verifyAndWrite() {
        tables.sql("""
                        UPDATE users SET verified_adult = true, verified_by_id = :admin, verified_at = now(),
                          verified_evidence = 'Driving licence' WHERE id IN (:parent, :coach)""")
                .param("admin", actor(Role.ADMIN).id())
                .param("parent", actor(Role.PARENT).id())
                .param("coach", actor(Role.COACH).id())
                .update();
        Visitor admin = visitor(Role.ADMIN);
        Page text = admin.get("/attestations");
        admin.send(text, "/attestations", Map.of("title", "Taking a kit home", "body", "I keep it locked."));
    }

    @Test
    void leadsAParentFromTheKitToAnApprovedHandOver() {
        Kit kit = kit();
        Visitor parent = visitor(Role.PARENT);
        assertThat(parent.get(kit.path()).html()).contains(kit.path() + "/off-site");

        Page asked = parent.get(ask(parent, kit, Map.of()).location());
        assertThat(asked.heading()).isEqualTo("Request for " + kit.code());
        assertThat(asked.html())
                .contains("Waits for approval", "Home, Maple Street")
                .doesNotContain("Seen safe");

        Visitor armorer = visitor(Role.ARMORER);
        Page gate = armorer.get("/gate");
        assertThat(gate.html()).contains(kit.code());
        String request = links(gate, "/gate/").getFirst();
        Page handed = armorer.send(armorer.get(request), request + "/approval", Map.of("hand_over", "true"));
        assertThat(armorer.get(handed.location()).html()).contains(kit.code());
        assertThat(parent.get(request).html()).contains("Handed over", "Hand receipt");
        assertThat(armorer.get(kit.path()).html()).contains(actor(Role.PARENT).name());
    }

    @Test
    void keepsWhatWasEnteredAndSaysWhatIsMissing() {
        Kit kit = kit();
        Visitor parent = visitor(Role.PARENT);
        long before = written();

        Page refused = ask(parent, kit, Map.of("promised", "", "due", "", "typed_name", ""));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains("Nothing was asked for yet", "Say when it will be back", "Promise that it travels")
                .contains("value=\"Home, Maple Street\"");
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void showsNoButtonToWhoeverAsked() {
        Kit kit = kit();
        Visitor coach = visitor(Role.COACH);
        Page asked = coach.get(ask(coach, kit, Map.of()).location());
        assertThat(asked.html()).contains("neither asked for it nor takes it").doesNotContain("Seen safe");

        String request = links(coach.get("/gate"), "/gate/").getFirst();
        Page refused = coach.send(coach.get(request), request + "/approval", Map.of("hand_over", "true"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html()).contains("Nobody decides on what they asked for");
    }

    @Test
    void leadsToTheConsentThatAnAthleteCarries() {
        Kit kit = kit();
        tables.sql("UPDATE kits SET handgun = false WHERE id = :id")
                .param("id", kit.id())
                .update();
        int athlete = athlete("Rae Reyes", actor(Role.PARENT).id());
        Visitor parent = visitor(Role.PARENT);

        Page asked = parent.get(
                ask(parent, kit, Map.of("athlete", String.valueOf(athlete))).location());

        String paper = links(asked, "/papers/consents-to-carry/").getFirst();
        assertThat(parent.get(paper).html()).contains("Rae Reyes", kit.code());
        assertThat(visitor(Role.ARMORER).get(paper).status()).isEqualTo(200);
    }

    @Test
    void deniesOnlyWithAReasonAndWithdraws() {
        Kit kit = kit();
        Visitor parent = visitor(Role.PARENT);
        ask(parent, kit, Map.of());
        Visitor armorer = visitor(Role.ARMORER);
        String request = links(armorer.get("/gate"), "/gate/").getFirst();

        assertThat(armorer.send(armorer.get(request), request + "/denial", Map.of("reason", " "))
                        .status())
                .isEqualTo(422);
        armorer.send(armorer.get(request), request + "/denial", Map.of("reason", "No match"));
        assertThat(parent.get(request).html()).contains("Denied", "No match");
        ask(parent, kit, Map.of());
        String second = links(parent.get("/gate"), "/gate/").getFirst();
        parent.send(parent.get(second), second + "/withdrawal", Map.of());
        assertThat(parent.get(second).html()).contains("Withdrawn");
    }

    private long written() {
        return tables.sql("SELECT (SELECT count(*) FROM approval_requests) + (SELECT count(*) FROM signatures)")
                .query((row, n) -> row.getLong(1))
                .single();
    }

    private static Page ask(Visitor visitor, Kit kit, Map<String, String> other) {
        Page form = visitor.get(kit.path() + "/off-site");
        String attestation = form.html().replaceAll("(?s).*name=\"attestation_id\" value=\"(\\d+)\".*", "$1");
        Map<String, String> fields = new HashMap<>(Map.of(
                "attestation_id", attestation,
                "destination", "Home, Maple Street",
                "due", "2035-05-20T18:00",
                "promised", "true",
                "accepted", "true",
                "typed_name", "Paula Reyes"));
        fields.putAll(other);
        return visitor.send(form, kit.path() + "/off-site", fields);
    }
}
