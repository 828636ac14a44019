package org.wilcoss.custody.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.Client;
import org.wilcoss.custody.platform.Role;

/** The club's settings over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SettingsTests {
    private static final String SETTINGS = "/api/v1/settings";

    private final SettingsWorld world = new SettingsWorld(Map.of("custody.settings.fresh", "PT1H"));
    private final Client admin = world.as(Role.ADMIN);

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void keepsWhatWasSaidWithOneEntryThatHidesTheAddress() {
        int before = world.leaves("settings.changed").size();
        Answer saved = change("""
                {"name": "Hill Country Shooting", "address": "12 Nowhere Lane", "zone": "America/Denver",
                  "colour": "#7a1f3d", "paper": "a4"}""");

        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        assertThat(admin.get(SETTINGS).json()).isEqualTo(saved.json());
        assertThat(admin.get(SETTINGS).header("ETag")).isEqualTo(saved.header("ETag"));
        assertThat(saved.text("/address")).isEqualTo("12 Nowhere Lane");
        List<String> leaves = world.leaves("settings.changed");
        assertThat(leaves).hasSize(before + 1);
        assertThat(leaves.getFirst())
                .contains("\"Hill Country Shooting\"", "\"America/Denver\"", "\"a4\"")
                .doesNotContain("Nowhere");
        assertThat(world.tables()
                        .sql("SELECT count(*) FROM ledger_disclosures WHERE value = '12 Nowhere Lane'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void writesNothingWhenNothingDiffers() {
        change("{\"name\": \"The same\"}");
        String before = world.digest();

        assertThat(change("{\"name\": \"The same\"}").status()).isEqualTo(200);
        assertThat(change("{}").status()).isEqualTo(200);
        assertThat(world.digest()).isEqualTo(before);
    }

    @Test
    void takesTheLossClockOfAStateThatIsNew() {
        change("{\"state\": null, \"loss_report_hours\": 10}");

        assertThat(change("{\"state\": \"ca\"}").number("/loss_report_hours")).isEqualTo(120);
        assertThat(admin.get(SETTINGS + "/loss-clock").number("/hours")).isEqualTo(120);
        assertThat(change("{\"state\": \"ny\", \"loss_report_hours\": 12}").number("/loss_report_hours"))
                .isEqualTo(12);
        assertThat(change("{\"state\": \"ny\"}").number("/loss_report_hours")).isEqualTo(12);
        assertThat(change("{\"state\": \"tx\"}").number("/loss_report_hours")).isEqualTo(48);
        assertThat(change("{\"state\": null}").number("/loss_report_hours")).isEqualTo(48);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \" \"}",
                "{\"address\": \"\"}",
                "{\"zone\": \"America/Springfield\"}",
                "{\"zone\": \"+05:00\"}",
                "{\"zone\": \"Etc/GMT+5\"}",
                "{\"state\": \"TX\"}",
                "{\"state\": \"zz\"}",
                "{\"colour\": \"#fff\"}",
                "{\"colour\": \"teal\"}",
                "{\"paper\": \"a5\"}",
                "{\"loss_report_hours\": 0}",
                "{\"loss_report_hours\": 721}",
                "{\"name\": \"Good\", \"colour\": \"#ffe34d\"}"
            })
    void refusesWhatCannotBeAndChangesNothing(String change) {
        String before = world.digest();
        Answer refused = change(change);

        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.text("/errors/0/field")).isNotEmpty();
        assertThat(world.digest()).isEqualTo(before);
    }

    @Test
    void namesADarkerShadeOfAColourThatIsTooPale() {
        Answer refused = change("{\"colour\": \"#ffe34d\"}");
        String shade = refused.text("/errors/0/message").replaceAll(".*(#[0-9a-f]{6}).*", "$1");

        assertThat(refused.body()).doesNotContain("#ffe34d");
        assertThat(change("{\"colour\": \"%s\"}".formatted(shade)).status()).isEqualTo(200);
    }

    @Test
    void offersNoZoneThatPostgresqlDoesNotKnow() {
        List<String> known = world.tables()
                .sql("SELECT name FROM pg_timezone_names")
                .query((row, n) -> row.getString(1))
                .list();

        assertThat(Zones.all()).hasSizeGreaterThan(300).contains("America/Chicago", "UTC");
        assertThat(known).containsAll(Zones.all());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ARMORER", "COACH", "VOLUNTEER", "PARENT"})
    void areChangedByAdminsOnly(Role role) {
        Client client = world.as(role);
        String before = world.digest();

        assertThat(client.patch(SETTINGS, "{\"name\": \"Mine\"}").status()).isEqualTo(403);
        assertThat(client.get(SETTINGS).status()).isEqualTo(role == Role.PARENT ? 403 : 200);
        assertThat(world.digest()).isEqualTo(before);
    }

    @Test
    void refusesAChangeOfWhatSomebodyElseChanged() {
        String tag = admin.get(SETTINGS).header("ETag");
        change("{\"name\": \"First %s\"}".formatted(tag.replace("\"", "")));
        String before = world.digest();

        assertThat(admin.patch(SETTINGS, "{\"name\": \"Second\"}", "If-Match", tag)
                        .status())
                .isEqualTo(412);
        assertThat(world.digest()).isEqualTo(before);
        admin.sendJson("PUT", SETTINGS + "/loss-clock", "{\"hours\": 30}");
        assertThat(admin.get(SETTINGS).header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void letsOneOfEightAdminsAtOnceWin() throws Exception {
        int admins = 8;
        String tag = admin.get(SETTINGS).header("ETag");
        int before = world.leaves("settings.changed").size();
        CyclicBarrier start = new CyclicBarrier(admins);
        List<Callable<Integer>> changes = new ArrayList<>();
        for (int n = 0; n < admins; n++) {
            String body = "{\"name\": \"Race %d\"}".formatted(n);
            changes.add(() -> {
                start.await();
                return admin.patch(SETTINGS, body, "If-Match", tag).status();
            });
        }
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(admins)) {
            for (Future<Integer> answer : threads.invokeAll(changes)) {
                statuses.add(answer.get());
            }
        }

        assertThat(statuses).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 412);
        assertThat(world.leaves("settings.changed")).hasSize(before + 1);
    }

    private Answer change(String json) {
        return admin.patch(SETTINGS, json);
    }
}
