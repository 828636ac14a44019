package org.wilcoss.custody.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.wilcoss.custody.Visitor;
import org.wilcoss.custody.Visitor.Page;
import org.wilcoss.custody.platform.Role;

/** The club's settings in a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SettingsPageTests {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final SettingsWorld world;

    SettingsPageTests() {
        mail.start();
        world = new SettingsWorld(Map.of("SMTP_URL", "smtp://127.0.0.1:" + mail.getSmtp().getPort()));
    }

    @AfterAll
    void close() {
        world.close();
        mail.stop();
    }

    @Test
    void savesWhatAnAdminEntersAndShowsItOnTheNextPage() {
        Visitor admin = world.visitor(Role.ADMIN);
        Page shown = admin.get("/settings");
        Page saved = admin.send(shown, "/settings", fields("name", "Bluebonnet Youth", "zone", "Asia/Tokyo"));

        assertThat(saved.location()).as(saved.html()).isEqualTo("/settings?saved");
        assertThat(admin.get(saved.location()).words()).contains("Saved.", "JST there now.");
        assertThat(admin.get("/ledger").html()).contains("Bluebonnet Youth").contains(" JST");
    }

    @Test
    void tellsAnotherInstanceOfANewZone() {
        try (ConfigurableApplicationContext other = world.program(Map.of())) {
            Visitor coach = world.visitor(Role.COACH, other);
            assertThat(coach.get("/settings").status()).isEqualTo(200);
            Visitor admin = world.visitor(Role.ADMIN);
            admin.send(admin.get("/settings"), "/settings", fields("name", "Seen afar", "zone", "Europe/Lisbon"));
            Instant end = Instant.now().plus(PATIENCE);
            while (!coach.get("/kits").html().contains("Seen afar") && Instant.now().isBefore(end)) {
                Thread.onSpinWait();
            }
            assertThat(coach.get("/kits").html()).contains("Seen afar");
        }
    }

    @Test
    void keepsWhatWasTypedWhenItCannotBeOrWhenSomebodyElseWasFirst() {
        Visitor admin = world.visitor(Role.ADMIN);
        Page shown = admin.get("/settings");
        String before = world.digest();
        Page refused = admin.send(
                shown, "/settings", fields("name", "", "zone", "Chicago", "colour", "#ffe34d", "address", "Box 7"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words())
                .contains("Nothing was saved", "Name must have 1 to 200 characters", "Time zone must be")
                .contains("Colour is too pale", "There is no such time zone");
        assertThat(refused.html()).contains(">Box 7</textarea>", "value=\"Chicago\"", "href=\"#zone\"");
        assertThat(digestWithoutSessions(before)).isTrue();

        admin.send(admin.get("/settings"), "/settings", fields("name", "Theirs"));
        Page late = admin.send(shown, "/settings", fields("name", "Mine"));
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.words()).contains("Somebody else saved other settings meanwhile", "Saved meanwhile: Theirs");
        assertThat(late.html()).contains("value=\"Mine\"");
        assertThat(admin.send(late, "/settings", fields("name", "Mine")).location())
                .isEqualTo("/settings?saved");
    }

    @Test
    void showsWhatAZoneAndAStateMeanBeforeTheyAreSaved() {
        Visitor admin = world.visitor(Role.ADMIN);
        Page shown = admin.get("/settings");
        int entries = world.leaves("settings.changed").size();

        assertThat(admin.get("/settings?zone=Pacific/Honolulu&state=nj").words())
                .contains("HST there now.", "New Jersey has losses reported within 36 hours (N.J. Stat. § 2C:58-19).");
        assertThat(admin.send(shown, "/settings", fields("zone", "Asia/Kolkata", "state", "oh", "look", "yes"))
                        .words())
                .contains("Nothing is saved yet", "IST there now.", "Ohio has losses reported at once");
        assertThat(world.leaves("settings.changed")).hasSize(entries);
    }

    @Test
    void takesTheColourThatWasPickedWithoutJavaScript() {
        Visitor admin = world.visitor(Role.ADMIN);
        admin.send(admin.get("/settings"), "/settings", fields("colour", "#123456", "picked", "#123456"));
        admin.send(admin.get("/settings"), "/settings", fields("colour", "#123456", "picked", "#654321"));

        assertThat(admin.get("/settings").html()).contains("id=\"colour\" name=\"colour\" value=\"#654321\"");
    }

    @Test
    void sendsATestMailAndSaysWhatCameOfIt() throws Exception {
        Visitor admin = world.visitor(Role.ADMIN);
        Page sent = admin.send(admin.get("/settings"), "/settings/test-mail", Map.of());

        assertThat(sent.words()).contains("The mail server took the test mail.");
        assertThat(mail.getReceivedMessages()[0].getAllRecipients()).isNull();
        assertThat(mail.getReceivedMessages()[0].getSubject()).startsWith("Test mail from the Custody Manager of ");
        try (SettingsWorld dead = new SettingsWorld(Map.of("SMTP_URL", "smtp://someone:hunter2@127.0.0.1:1"))) {
            Visitor other = dead.visitor(Role.ADMIN);
            Page failed = other.send(other.get("/settings"), "/settings/test-mail", Map.of());
            assertThat(failed.words())
                    .contains("The test mail did not leave.", "127.0.0.1:1.", "Nothing answers there.")
                    .doesNotContain("hunter2");
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void showsEachRoleWhatItMaySee(Role role) {
        Visitor visitor = world.visitor(role);
        Page page = visitor.get("/settings");

        assertThat(page.status()).isEqualTo(role == Role.PARENT ? 403 : 200);
        assertThat(page.html().contains("action=\"/settings\"")).isEqualTo(role == Role.ADMIN);
        assertThat(page.html().contains("127.0.0.1:")).isEqualTo(role == Role.ADMIN);
        assertThat(visitor.get("/account").html().contains("href=\"/settings\"")).isEqualTo(role != Role.PARENT);
        if (role != Role.ADMIN) {
            assertThat(visitor.send(visitor.get("/account"), "/settings", fields())
                            .status())
                    .isEqualTo(403);
            assertThat(visitor.send(visitor.get("/account"), "/settings/test-mail", Map.of())
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void readsTheSettingsInOneStatementBesideWhoAsksAndTheChrome() {
        Visitor admin = world.visitor(Role.ADMIN);
        admin.get("/settings");

        assertThat(world.statements(() -> admin.get("/settings")).stream()
                        .filter(sql -> sql.contains("club_settings")))
                .hasSizeLessThanOrEqualTo(2);
    }

    private boolean digestWithoutSessions(String before) {
        return withoutSessions(world.digest()).equals(withoutSessions(before));
    }

    private static String withoutSessions(String digest) {
        return digest.replaceAll("spring_session\\w*=\\S+", "");
    }

    /** What a browser sends of a page that nobody changed, and these changes: names and values in turn. */
    private static Map<String, String> fields(String... changed) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "name", "Our club",
                "address", "",
                "zone", "UTC",
                "state", "",
                "colour", "#0b5d4e",
                "picked", "#0b5d4e",
                "paper", "",
                "loss_report_hours", "48"));
        for (int n = 0; n < changed.length; n += 2) {
            fields.put(changed[n], changed[n + 1]);
        }
        return fields;
    }
}
