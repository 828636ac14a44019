package org.wilcoss.custody.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.Client;
import org.wilcoss.custody.TableDigest;
import org.wilcoss.custody.platform.Role;
import org.wilcoss.custody.stories.KitInState.Before;
import org.wilcoss.custody.stories.KitInState.People;
import org.wilcoss.custody.stories.KitInState.State;

/** Each pair of {@code kit-states.md}: a new kit in the state, and what the event does to it. */
class KitStatesTests extends StoryTest {
    private static final String OFF_SITE = ", \"off_site\": true" + SEEN_SAFE;

    private final Table table = Table.read("kit-states.md");
    private final TableDigest digest = new TableDigest(DATABASE.owner());
    private final Map<String, Event> events = new LinkedHashMap<>();

    private @Nullable Client parent;

    KitStatesTests() {
        say("check out", Before.NOTHING, (clerk, kit) -> record(clerk, kit.id(), "check_out"));
        say(
                "check out off-site, nothing approved",
                Before.NOTHING,
                (clerk, kit) -> record(clerk, kit.id(), "check_out", OFF_SITE));
        say(
                "check out off-site on the approved request",
                Before.APPROVED,
                (clerk, kit) -> handOver(clerk, kit.id(), "check_out", kit.request()));
        say("check in", Before.NOTHING, (clerk, kit) -> record(clerk, kit.id(), "check_in"));
        say("transfer", Before.NOTHING, (clerk, kit) -> record(clerk, kit.id(), "transfer", toVolunteer()));
        say(
                "transfer off-site, nothing approved",
                Before.NOTHING,
                (clerk, kit) -> record(clerk, kit.id(), "transfer", toVolunteer() + OFF_SITE));
        say(
                "transfer off-site on the approved request",
                Before.APPROVED,
                (clerk, kit) -> handOver(clerk, kit.id(), "transfer", kit.request()));
        say("undo the last event", Before.NOTHING, (clerk, kit) -> undoLast(clerk, kit.id()));
        say("report lost", Before.NOTHING, (clerk, kit) -> record(clerk, kit.id(), "lost"));
        say("report found", Before.NOTHING, (clerk, kit) -> record(clerk, kit.id(), "found"));
        say("open maintenance", Before.NOTHING, (clerk, kit) -> openMaintenance(clerk, kit.id()));
        say("close maintenance", Before.NOTHING, (clerk, kit) -> closeMaintenance(clerk, kit.maintenance()));
        say("retire", Before.NOTHING, (clerk, kit) -> retire(clerk, kit.id()));
        say("delete", Before.NOTHING, (clerk, kit) -> delete(clerk, kit.id()));
        say("ask to take it off-site", Before.NOTHING, (_, kit) -> ask(parent(), kit.id()));
        say("approve the request", Before.ASKED, (clerk, kit) -> approve(clerk, kit.request()));
        say(
                "approve the request and hand over",
                Before.ASKED,
                (clerk, kit) -> approveAndHandOver(clerk, kit.request()));
        say("deny the request", Before.ASKED, (clerk, kit) -> deny(clerk, kit.request()));
        say("withdraw the request", Before.ASKED, (clerk, kit) -> withdraw(clerk, kit.request()));
    }

    private record Event(Before before, Act act) {}

    private interface Act {
        Answer on(Client clerk, KitInState kit);
    }

    @Test
    void namesEachStateAndEachEvent() {
        assertThat(table.columns())
                .containsExactlyElementsOf(
                        Arrays.stream(State.values()).map(State::label).toList());
        assertThat(table.rows().keySet()).containsExactlyElementsOf(events.keySet());
    }

    @Test
    void explainsEachRefusalThatItNames() {
        Set<String> named = table.rows().values().stream()
                .flatMap(row -> row.values().stream())
                .filter(cell -> cell.startsWith("no: "))
                .map(cell -> cell.substring(4))
                .collect(Collectors.toSet());
        assertThat(table.words().keySet()).containsExactlyInAnyOrderElementsOf(named);
    }

    @TestFactory
    Stream<DynamicTest> everyPair() {
        People people = new People(this, admin(), parent());
        return events.keySet().stream()
                .flatMap(event -> Arrays.stream(State.values())
                        .map(state -> DynamicTest.dynamicTest(
                                state.label() + ": " + event, () -> check(state, event, people))));
    }

    private void check(State state, String name, People people) {
        Event event = Objects.requireNonNull(events.get(name));
        KitInState kit = KitInState.bring(kit(), state, event.before(), people);
        String before = digest.digest();
        Answer answer = event.act().on(people.clerk(), kit);
        String expected =
                Objects.requireNonNull(table.rows().get(name)).getOrDefault(state.label(), "nothing is said of it");
        if (expected.startsWith("no: ")) {
            assertThat(said(answer, kit)).isEqualTo(table.words().get(expected.substring(4)));
            assertThat(digest.digest()).as("every table").isEqualTo(before);
        } else {
            done(answer);
            assertThat("**" + after(kit) + "**").isEqualTo(expected);
        }
    }

    /** The status and the sentence, with the kit's code as the table has it. */
    private String said(Answer answer, KitInState kit) {
        String sentence = answer.status() == 422
                ? answer.text("/errors/0/field") + ": " + answer.text("/errors/0/message")
                : answer.text("/detail");
        return answer.status() + " " + sentence.replace(code(kit), "{kit}");
    }

    private String code(KitInState kit) {
        return admin().get("/api/v1/kits/" + kit.id()).text("/code");
    }

    /** In which column the kit is now. */
    private String after(KitInState kit) {
        Answer now = admin().get("/api/v1/kits/" + kit.id());
        if (now.status() == 404) {
            return "deleted";
        }
        String status = now.json().at("/retired_at").isNull() ? now.text("/status") : "retired";
        String where = status.equals("checked_out")
                ? now.json().at("/off_site").booleanValue() ? "off site" : "on site"
                : status;
        boolean reserved = !now.json().at("/reserved_until").isNull();
        if (where.equals("available") && (reserved || waits(kit.id()))) {
            return reserved ? "reserved" : "requested";
        }
        return reserved ? where + " reserved" : where;
    }

    private boolean waits(int kit) {
        var waiting = admin().get(REQUESTS + "?status=pending&limit=100").json();
        return StreamSupport.stream(waiting.spliterator(), false)
                .anyMatch(request -> request.get("kit_id").asInt() == kit);
    }

    /** Of a kit without events, an event that is not there. */
    private static Answer undoLast(Client clerk, int kit) {
        var events = clerk.get("/api/v1/kits/%d/custody-events?limit=1".formatted(kit))
                .json();
        int last =
                events.isEmpty() ? Integer.MAX_VALUE : events.get(0).get("id").asInt();
        return clerk.post("/api/v1/custody-events/%d/undo".formatted(last), "");
    }

    private Client parent() {
        if (parent == null) {
            parent = as(verified(person(Role.PARENT)));
        }
        return parent;
    }

    private String toVolunteer() {
        return ", \"user_id\": " + actor(Role.VOLUNTEER).id();
    }

    private void say(String event, Before before, Act act) {
        events.put(event, new Event(before, act));
    }
}
