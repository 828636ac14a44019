package org.wilcoss.custody.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.Client;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Role;

/** Each act of {@code rows.md} adds and changes exactly the rows that stand there, in all tables. */
class RowsTests extends StoryTest {
    /** What the program notes for itself, and what each entry brings along. */
    private static final String ASIDE =
            "idempotent_requests|spring_session.*|scheduled_tasks|rate_limits|ledger_(?!entries).*";

    private final Table table = Table.read("rows.md");
    private final Map<String, Supplier<Supplier<Answer>>> acts = new LinkedHashMap<>();

    RowsTests() {
        desk();
        gate();
        house();
    }

    private void desk() {
        act("check out", () -> on(kit(), kit -> record(coach(), kit, "check_out")));
        act("check in", () -> on(kitThatIsOut(), kit -> record(coach(), kit, "check_in")));
        act(
                "check in, damaged",
                () -> on(kitThatIsOut(), kit -> record(coach(), kit, "check_in", ", \"condition\": \"damaged\"")));
        act(
                "transfer",
                () -> on(
                        kitThatIsOut(),
                        kit -> record(
                                coach(),
                                kit,
                                "transfer",
                                ", \"user_id\": " + actor(Role.VOLUNTEER).id())));
        act("report lost", () -> on(kit(), kit -> record(coach(), kit, "lost")));
        act("report found", () -> on(kitThatIsLost(), kit -> record(armorer(), kit, "found")));
        act(
                "amend",
                () -> on(
                        books.lastEvent(kitThatIsOut()),
                        event -> coach().post(
                                        EVENTS + "/%d/amendments".formatted(event),
                                        "{\"reason\": \"Mixed up\", \"notes\": \"The other case\"}")));
        act(
                "sign for a kit",
                () -> on(
                        books.lastEvent(kitThatIsOut()),
                        event -> coach().post(
                                        "/api/v1/acceptances",
                                        "{\"event_ids\": [%d], \"typed_name\": \"Cora\"}".formatted(event))));
        act("open a practice", () -> () -> openPractice(coach()));
        act(
                "close a practice",
                () -> on(practice(coach()), id -> coach().post("/api/v1/practices/%d/closing".formatted(id), "")));
    }

    private void gate() {
        act("ask to take home", () -> {
            Client parent = parent();
            return on(kit(), kit -> ask(parent, kit));
        });
        act("approve", () -> on(asked(parent(), kit()), request -> approve(coach(), request)));
        act("approve and hand over", () -> on(asked(parent(), kit()), request -> approveAndHandOver(coach(), request)));
        act("deny", () -> on(asked(parent(), kit()), request -> deny(coach(), request)));
        act("withdraw a request", () -> on(asked(parent(), kit()), request -> withdraw(coach(), request)));
        act("withdraw an approval", () -> {
            int request = asked(parent(), kit());
            done(approve(coach(), request));
            return () -> withdraw(coach(), request);
        });
        act("hand over", () -> {
            int kit = kit();
            int request = asked(parent(), kit);
            done(approve(coach(), request));
            return () -> handOver(coach(), kit, "check_out", request);
        });
    }

    private void house() {
        act("open maintenance", () -> on(kit(), kit -> openMaintenance(armorer(), kit)));
        act(
                "close maintenance",
                () -> on(done(openMaintenance(armorer(), kit())).number("/id"), id -> closeMaintenance(armorer(), id)));
        act("retire", () -> on(kit(), kit -> retire(armorer(), kit)));
        act("delete a kit", () -> on(kit(), kit -> delete(admin(), kit)));
        act("delete a kit with a history", () -> {
            int kit = kitThatIsOut();
            done(record(coach(), kit, "check_in"));
            return () -> delete(admin(), kit);
        });
        act(
                "reveal a serial",
                () -> on(
                        kitWithSerial("S-" + newCode()),
                        kit -> armorer().post("/api/v1/kits/%d/serial-reveal".formatted(kit), "")));
        act(
                "verify an adult",
                () -> on(
                        person(Role.PARENT).id(),
                        id -> admin().post(
                                        "/api/v1/users/%d/verification".formatted(id),
                                        "{\"evidence\": \"passport\"}")));
        act(
                "deactivate somebody",
                () -> on(
                        person(Role.PARENT).id(),
                        id -> admin().patch("/api/v1/users/%d".formatted(id), "{\"is_active\": false}")));
        act("deactivate somebody who has a kit", () -> {
            Actor parent = person(Role.PARENT);
            kitOf(parent);
            return () -> admin().patch("/api/v1/users/%d".formatted(parent.id()), "{\"is_active\": false}");
        });
    }

    @Test
    void namesEachAct() {
        assertThat(table.rows().keySet()).containsExactlyElementsOf(acts.keySet());
    }

    @TestFactory
    Stream<DynamicTest> leavesExactlyItsRows() {
        attestation();
        return acts.entrySet().stream()
                .map(act -> DynamicTest.dynamicTest(act.getKey(), () -> {
                    Supplier<Answer> request = act.getValue().get();
                    Map<String, List<String>> before = rows();
                    done(request.get());
                    assertThat(changes(before, rows()))
                            .isEqualTo(table.rows()
                                    .getOrDefault(act.getKey(), Map.of())
                                    .get("rows"));
                }));
    }

    /** Each table's rows as text, by id where there is one, without what says when it was last looked at. */
    private Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new HashMap<>();
        String query = tables
                .sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
                .query((row, n) -> row.getString(1))
                .list()
                .stream()
                .filter(name -> !name.matches(ASIDE))
                .map("SELECT '%1$s', (to_jsonb(t) - 'updated_at' - 'last_used_at')::text FROM %1$s t"::formatted)
                .collect(Collectors.joining(" UNION ALL "));
        tables.sql(query).query(row -> {
            rows.computeIfAbsent(row.getString(1), _ -> new ArrayList<>()).add(row.getString(2));
        });
        return rows;
    }

    /** {@code +2 x} for rows added to x, {@code -1 x} for rows taken away, {@code ~1 x} for rows changed. */
    private static String changes(Map<String, List<String>> before, Map<String, List<String>> after) {
        Stream<String> names = Stream.concat(before.keySet().stream(), after.keySet().stream());
        List<String> changes = new ArrayList<>();
        for (String name : new TreeSet<>(names.toList())) {
            List<String> old = new ArrayList<>(before.getOrDefault(name, List.of()));
            List<String> now = new ArrayList<>(after.getOrDefault(name, List.of()));
            int sizes = now.size() - old.size();
            now.removeAll(old);
            int changed = sizes > 0 ? now.size() - sizes : now.size();
            if (changed > 0) {
                changes.add("~" + changed + " " + name);
            }
            if (sizes != 0) {
                changes.add((sizes > 0 ? "+" : "") + sizes + " " + name);
            }
        }
        return String.join(", ", changes);
    }

    private Client parent() {
        return as(verified(person(Role.PARENT)));
    }

    private interface OnOne {
        Answer ask(int id);
    }

    private static Supplier<Answer> on(int id, OnOne request) {
        return () -> request.ask(id);
    }

    /** What goes before is done first, and gives what is then asked. */
    private void act(String name, Supplier<Supplier<Answer>> prepared) {
        acts.put(name, prepared);
    }
}
