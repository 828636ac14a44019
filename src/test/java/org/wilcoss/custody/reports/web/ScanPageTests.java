package org.wilcoss.custody.reports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.PageTest;
import org.wilcoss.custody.Visitor;
import org.wilcoss.custody.Visitor.Page;
import org.wilcoss.custody.platform.Role;

class ScanPageTests extends PageTest {
    @Autowired
    private JdbcClient sql;

    @Test
    void leadsToWhatThisPersonWouldDoWithTheKitNow() {
        Kit kit = kit();
        Visitor volunteer = visitor(Role.VOLUNTEER);
        Visitor armorer = visitor(Role.ARMORER);
        assertThat(volunteer.get(label(kit)).status()).isEqualTo(303);
        assertThat(volunteer.get(label(kit)).location()).isEqualTo(kit.path() + "/check-out");

        checkOut(actor(Role.PARENT), kit, null, null);
        assertThat(volunteer.get(label(kit)).location()).isEqualTo(kit.path() + "/check-in");
        assertThat(visitor(Role.PARENT).get(label(kit)).location()).isEqualTo(kit.path());

        armorer.send(armorer.get(kit.path() + "/lost"), kit.path() + "/lost", Map.of());
        assertThat(armorer.get(label(kit)).location()).isEqualTo(kit.path() + "/found");
        assertThat(volunteer.get(label(kit)).location()).isEqualTo(kit.path());
    }

    @Test
    void tellsStrangersNothingNotEvenWhetherThereIsSuchALabel() {
        String real = label(kit());

        Page scanned = stranger().get(real);
        Page madeUp = stranger().get("/scan/AAAAAAAAAAAAAAAAAAAAAA");

        assertThat(scanned.status()).isEqualTo(200);
        assertThat(scanned.heading()).isEqualTo("You scanned a label");
        assertThat(scanned.html()).contains("href=\"/sign-in?back=" + real + "\"");
        assertThat(scanned.words()).isEqualTo(madeUp.words());
        assertThat(scanned.html())
                .doesNotContainIgnoringCase("firearm")
                .doesNotContainIgnoringCase("gun")
                .doesNotContainIgnoringCase("kit")
                .doesNotContainIgnoringCase("club")
                .doesNotContainIgnoringCase("custody");
    }

    @Test
    void isNotThereForParentsOfOthers() {
        Kit kit = kit();
        checkOut(actor(Role.COACH), kit, null, null);

        assertThat(visitor(Role.PARENT).get(label(kit)).status()).isEqualTo(404);
        assertThat(visitor(Role.COACH).get("/scan/none").status()).isEqualTo(404);
    }

    private String label(Kit kit) {
        return "/scan/"
                + sql.sql("SELECT scan_token FROM kits WHERE id = :id")
                        .param("id", kit.id())
                        .query((row, n) -> row.getString(1))
                        .single();
    }
}
