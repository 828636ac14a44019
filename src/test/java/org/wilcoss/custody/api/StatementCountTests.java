package org.wilcoss.custody.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wilcoss.custody.KitTest;
import org.wilcoss.custody.platform.Role;
import tools.jackson.databind.JsonNode;

/** Counts what PostgreSQL receives for a request; the first statement of each finds out who is asking. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementCountTests extends KitTest {
    private static final int MANY = 100;

    private int kit;
    private int practice;
    private int event;

    @BeforeAll
    void fillTheArmory() {
        JsonNode kits =
                as(Role.ARMORER).post("/api/v1/kits/bulk", newKits(MANY)).json();
        kit = kits.at("/0/id").asInt();
        int athlete = athlete();
        practice = as(Role.COACH).post("/api/v1/practices", """
                        {"title": "Saturday", "place": "Range 1", "starts_at": "2035-03-17T15:00:00Z",
                          "ends_at": "2035-03-17T17:00:00Z"}""").number("/id");
        String events = IntStream.range(0, MANY)
                .mapToObj(n -> event(
                        kits.at("/" + n + "/id").asInt(),
                        "check_out",
                        "athlete_id",
                        Integer.toString(athlete),
                        "practice_id",
                        Integer.toString(practice),
                        "expected_return_date",
                        "\"2020-01-01T00:00:00Z\""))
                .collect(Collectors.joining(",", "[", "]"));
        assertThat(as(Role.COACH).post("/api/v1/custody-events/batch", events).status())
                .isEqualTo(201);
        event = tables.sql("SELECT max(id) FROM custody_events")
                .query(Integer.class)
                .single();
    }

    @Test
    void listsAHundredKitsWithHolderDueDateAndWarningsInTwo() {
        assertThat(count(() -> {
                    JsonNode list = as(Role.COACH)
                            .get("/api/v1/kits?limit=100&status=checked_out&overdue=true")
                            .json();
                    assertThat(list.size()).isEqualTo(MANY);
                    assertThat(list.valueStream())
                            .allSatisfy(row -> assertThat(row.at("/holder/name").asString())
                                    .isEqualTo("Cora Lindqvist"))
                            .allSatisfy(row ->
                                    assertThat(row.at("/warnings/0").asString()).isEqualTo("overdue"));
                }))
                .isEqualTo(2);
    }

    @Test
    void printsLabelsOfAHundredKitsInTwo() {
        String ids = as(Role.ARMORER)
                .get("/api/v1/kits?limit=100")
                .json()
                .valueStream()
                .map(row -> row.get("id").asString())
                .collect(Collectors.joining(","));

        assertThat(count(() -> assertThat(as(Role.ARMORER)
                                .get("/api/v1/labels?format=avery_5160&kit_ids=" + ids)
                                .status())
                        .isEqualTo(200)))
                .isEqualTo(2);
    }

    @Test
    void scansInTwo() {
        String token = scanToken(kit);

        assertThat(count(() -> as(Role.COACH).get("/api/v1/scan/" + token))).isEqualTo(2);
    }

    @Test
    void checksOutInThree() {
        int another = kit();
        String body = event(another, "check_out", "client_event_id", "\"" + newCode() + "\"");

        assertThat(count(() -> assertThat(as(Role.COACH)
                                .post("/api/v1/custody-events", body)
                                .status())
                        .isEqualTo(201)))
                .isEqualTo(3);
        assertThat(count(() -> as(Role.COACH).post("/api/v1/custody-events", body)))
                .as("sent again")
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/me, 1",
        "/api/v1/kits/{kit}, 2",
        "/api/v1/kits?limit=100&count=true, 3",
        "/api/v1/custody-events?limit=100, 2",
        "/api/v1/custody-events?limit=100&count=true, 3",
        "/api/v1/custody-events/counts?group_by=kit, 2",
        "/api/v1/custody-events/counts?group_by=user, 2",
        "/api/v1/custody-events/counts?group_by=day, 2",
        "/api/v1/kits/{kit}/holder, 2",
        "/api/v1/kits/{kit}/custody-events, 3",
        "/api/v1/kits/{kit}/maintenance-events, 3",
        "/api/v1/maintenance-events?limit=100, 2",
        "/api/v1/practices?limit=100&count=true, 3",
        "/api/v1/practices/{practice}, 2",
        "/api/v1/cases?limit=100, 2",
        "/api/v1/custody-events/{event}/amendments, 3",
        "/api/v1/users?limit=100, 2",
        "/api/v1/athletes?limit=100, 2",
        "/api/v1/tokens, 2",
        "/api/v1/openapi.json, 1",
        "/ledger/checkpoint, 2",
    })
    void reads(String path, int statements) {
        String target = path.replace("{kit}", Integer.toString(kit))
                .replace("{practice}", Integer.toString(practice))
                .replace("{event}", Integer.toString(event));

        assertThat(count(() -> assertThat(as(Role.ARMORER).get(target).status()).isEqualTo(200)))
                .isEqualTo(statements);
    }

    /** Two a line, and with all or nothing a transaction around them. */
    @ParameterizedTest
    @CsvSource({"all, 10, 23", "each, 10, 21"})
    void recordsABatchInTwoForEachLine(String mode, int lines, int statements) {
        JsonNode kits =
                as(Role.ARMORER).post("/api/v1/kits/bulk", newKits(lines)).json();
        String events = kits.valueStream()
                .map(row -> event(row.get("id").asInt(), "check_out"))
                .collect(Collectors.joining(",", "[", "]"));

        assertThat(count(() -> as(Role.COACH).post("/api/v1/custody-events/batch?mode=" + mode, events)))
                .isEqualTo(statements);
    }

    @ParameterizedTest
    @CsvSource({"1", "100"})
    void registersAnyNumberInSeven(int kits) {
        String body = newKits(kits);

        assertThat(count(() -> assertThat(
                                as(Role.ARMORER).post("/api/v1/kits/bulk", body).status())
                        .isEqualTo(201)))
                .isEqualTo(7);
    }

    private static int count(Runnable action) {
        return statementsDuring(action).size();
    }
}
