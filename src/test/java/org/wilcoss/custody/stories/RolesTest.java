package org.wilcoss.custody.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.Client;
import org.wilcoss.custody.TableDigest;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Role;

/** One section of {@code roles.md}: each action tried by a new person of each role, and by nobody. */
abstract class RolesTest extends StoryTest {
    static final String YES = "yes";

    private final Table table;
    private final TableDigest digest = new TableDigest(DATABASE.owner());
    private final Map<String, Action> actions = new LinkedHashMap<>();

    RolesTest(String section) {
        table = Table.read("roles.md", section);
    }

    /** What goes before is done by whoever may; then comes the one request that is tried. */
    interface Action {
        Supplier<Answer> by(Me me);
    }

    /**
     * Who tries it.
     *
     * @param client with which it is tried: this person's, or nobody's
     * @param self this person's
     */
    record Me(Actor actor, Client client, Client self) {
        int id() {
            return actor.id();
        }
    }

    void action(String name, Action action) {
        actions.put(name, action);
    }

    @Test
    void namesEachActionAndEachRole() {
        assertThat(table.columns())
                .containsExactlyElementsOf(
                        Arrays.stream(Role.values()).map(Labels::of).toList());
        assertThat(table.rows().keySet()).containsExactlyElementsOf(actions.keySet());
    }

    @TestFactory
    Stream<DynamicTest> everyRoleDoesEachAction() {
        return actions.keySet().stream().map(action -> DynamicTest.dynamicTest(action, () -> check(action)));
    }

    @TestFactory
    Stream<DynamicTest> nobodyDoesAny() {
        return actions.entrySet().stream()
                .map(action -> DynamicTest.dynamicTest("nobody: " + action.getKey(), () -> {
                    Actor coach = person(Role.COACH);
                    Supplier<Answer> request = action.getValue().by(new Me(coach, anonymous(), inPerson(coach)));
                    // A form that comes from none of our pages is refused before anybody asks who sent it.
                    assertThat(word(request.get())).isIn("401", "403");
                }));
    }

    /** First all is prepared; then those try who are refused, which changes nothing; then those who may. */
    private void check(String name) {
        Map<String, String> expected = Objects.requireNonNull(table.rows().get(name));
        Map<String, Supplier<Answer>> requests = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            Actor actor = person(role);
            Client client = inPerson(actor);
            requests.put(
                    Labels.of(role), Objects.requireNonNull(actions.get(name)).by(new Me(actor, client, client)));
        }
        Map<String, String> answers = new LinkedHashMap<>();
        awaitQueuedWork();
        String before = digest.digest();
        requests.forEach((role, request) -> {
            if (!YES.equals(expected.get(role))) {
                answers.put(role, refused(name, request.get()));
            }
        });
        assertThat(digest.digest()).as("every table").isEqualTo(before);
        requests.forEach((role, request) -> {
            if (YES.equals(expected.get(role))) {
                answers.put(role, word(request.get()));
            }
        });
        assertThat(answers).containsExactlyInAnyOrderEntriesOf(expected);
    }

    private String refused(String name, Answer answer) {
        if (answer.status() == 409) {
            assertThat(answer.text("/detail").replaceAll("T-\\d+", "{kit}"))
                    .isEqualTo(table.words().get(name));
        }
        return word(answer);
    }

    /** What was asked for before and is done in the background would be seen as a change. */
    private void awaitQueuedWork() {
        while (tables.sql("SELECT EXISTS (SELECT FROM scheduled_tasks WHERE task_instance <> 'recurring')")
                .query((row, n) -> row.getBoolean(1))
                .single()) {
            Thread.onSpinWait();
        }
    }

    /** A page that leads on was done, unless it leads to the sign-in. */
    private static String word(Answer answer) {
        if (answer.status() == 303 || answer.status() == 302) {
            return answer.header("Location").contains("/sign-in") ? "401" : YES;
        }
        return answer.status() < 300 ? YES : String.valueOf(answer.status());
    }

    static String kitPath(int kit, String rest) {
        return "/api/v1/kits/" + kit + rest;
    }

    static String userPath(Actor person, String rest) {
        return "/api/v1/users/" + person.id() + rest;
    }
}
