package org.wilcoss.custody.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wilcoss.custody.Browser;
import org.wilcoss.custody.Client;
import org.wilcoss.custody.KitTest;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Role;
import org.wilcoss.custody.signin.SignInLinks;

class DeactivationTests extends KitTest {
    @Autowired
    private SignInLinks links;

    @Test
    void endsTokensSessionsAndLinksWithTheVeryNextRequest() {
        Actor person = person(Role.VOLUNTEER);
        Client program = as(person);
        Browser browser = signedIn(person);
        String unused = link(person);
        assertThat(program.get("/api/v1/me").status()).isEqualTo(200);
        assertThat(browser.open("/api/v1/me").status()).isEqualTo(200);

        setActive(person, false);

        assertThat(program.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(browser.open("/api/v1/me").status()).isEqualTo(401);
        assertThat(browser.open("/kits").header("Location")).startsWith("/sign-in");
        assertThat(browser().open(unused).body()).contains("has been used").doesNotContain("<button");
    }

    @Test
    void endsThemForGoodAlsoWhenThePersonComesBack() {
        Actor person = person(Role.VOLUNTEER);
        Client program = as(person);
        Browser browser = signedIn(person);
        String unused = link(person);

        setActive(person, false);
        setActive(person, true);

        assertThat(program.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(browser.open("/api/v1/me").status()).isEqualTo(401);
        assertThat(browser().open(unused).body()).doesNotContain("<button");
        assertThat(signedIn(person).open("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void opensACaseForEachKitThatThePersonHolds() {
        Actor person = person(Role.COACH);
        int first = kit();
        int second = kit();
        int elsewhere = kitThatIsOut();
        for (int kit : new int[] {first, second}) {
            inPerson(Role.ADMIN)
                    .post("/api/v1/custody-events", event(kit, "check_out", "user_id", Integer.toString(person.id())));
        }
        long entries = entries();

        setActive(person, false);

        assertThat(tables.sql(
                                "SELECT kit_id FROM cases WHERE kind = 'holder_deactivated' AND person = :name ORDER BY 1")
                        .param("name", person.name())
                        .query((row, n) -> row.getInt(1))
                        .list())
                .containsExactly(first, second);
        assertThat(count("cases", elsewhere)).isZero();
        assertThat(entries() - entries).isEqualTo(2);
        assertThat(as(Role.ARMORER).get("/api/v1/cases?open=true&limit=1").text("/0/kind"))
                .isEqualTo("holder_deactivated");
    }

    @Test
    void opensNoneForWhoeverHoldsNothing() {
        Actor person = person(Role.PARENT);
        long entries = entries();

        setActive(person, false);

        assertThat(entries() - entries).isEqualTo(1);
    }

    private void setActive(Actor person, boolean active) {
        assertThat(inPerson(Role.ADMIN)
                        .patch("/api/v1/users/" + person.id(), "{\"is_active\": %s}".formatted(active))
                        .status())
                .isEqualTo(200);
    }

    private Browser signedIn(Actor person) {
        Browser browser = browser();
        String link = link(person);
        browser.open(link);
        assertThat(browser.submit(link).status()).isEqualTo(303);
        return browser;
    }

    private String link(Actor person) {
        return URI.create(links.makeByOperator(person.id()).url()).getPath();
    }

    private long entries() {
        return tables.sql("SELECT count(*) FROM ledger_entries")
                .query(Long.class)
                .single();
    }
}
