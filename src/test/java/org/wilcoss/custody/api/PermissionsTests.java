package org.wilcoss.custody.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.session.SessionRepository;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.Client;
import org.wilcoss.custody.KitTest;
import org.wilcoss.custody.TestSessions;
import org.wilcoss.custody.people.MakeToken;
import org.wilcoss.custody.people.Tokens;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.platform.Role;
import org.wilcoss.custody.platform.Scope;

/**
 * Every endpoint and every page, with everybody: signed out, each role lately and long ago, and tokens of each scope.
 * What must come out stands in {@code docs/permissions.md}; what the code declares must be what stands there.
 */
class PermissionsTests extends KitTest {
    private static final Path DOCUMENT = Path.of("docs/permissions.md");
    private static final String NOT_SIGNED_IN = "/problems/not-signed-in";
    private static final String NOT_YOUR_ROLE = "/problems/not-your-role";
    private static final String SIGN_IN_AGAIN = "/problems/sign-in-again";
    private static final String NOT_BY_TOKEN = "/problems/not-by-token";
    private static final Set<String> REFUSALS = Set.of(NOT_SIGNED_IN, NOT_YOUR_ROLE, SIGN_IN_AGAIN, NOT_BY_TOKEN);
    private static final Duration LONG = Duration.ofMinutes(11);

    private final Map<String, Rule> rules;
    private final List<Row> rows;
    private final Map<String, String> texts = new HashMap<>();

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @Autowired
    private SessionRepository<?> sessions;

    @Autowired
    private Tokens tokens;

    PermissionsTests() throws IOException {
        List<List<String>> cells = Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> Stream.of(line.replace("`", "").split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
        rules = cells.stream()
                .filter(line -> line.size() == 4)
                .map(line -> new Rule(line.get(1), line.get(2), line.get(3)))
                .collect(Collectors.toMap(Rule::name, rule -> rule));
        rows = cells.stream()
                .filter(line -> line.size() == 3)
                .map(line -> new Row(line.get(1), line.get(2)))
                .toList();
    }

    @Test
    void areWrittenDownAsTheCodeHasThem() {
        assertThat(rules.values())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Permission.values()).map(Rule::of).toList());
        assertThat(rows).containsExactlyElementsOf(declared());
    }

    @Test
    void letInThoseWhoAreWrittenDownAndNobodyElse() {
        SoftAssertions soft = new SoftAssertions();
        for (Row row : rows) {
            String nobody = refusal(row, TestSessions.stranger(base(), sessions));
            soft.assertThat(nobody).as("nobody: " + row).isEqualTo(row.isOpen() ? "" : NOT_SIGNED_IN);
            if (!row.isOpen()) {
                Rule rule = Objects.requireNonNull(rules.get(row.permission()));
                Arrays.stream(Role.values()).forEach(role -> check(row, rule, role, soft));
            }
        }
        soft.assertAll();
    }

    private void check(Row row, Rule rule, Role role, SoftAssertions soft) {
        boolean named = rule.names(role);
        String who = Labels.of(role) + ", %s: " + row;
        soft.assertThat(refusal(row, inPerson(role))).as(who, "just signed in").isEqualTo(named ? "" : NOT_YOUR_ROLE);
        Instant longAgo = Instant.now().minus(LONG);
        soft.assertThat(refusal(
                        row, TestSessions.inPerson(base(), sessions, actor(role).id(), longAgo)))
                .as(who, "signed in long ago")
                .isEqualTo(!named ? NOT_YOUR_ROLE : rule.isEveryday() ? "" : SIGN_IN_AGAIN);
        for (Scope scope : Scope.values()) {
            soft.assertThat(refusal(row, withToken(text(role, scope))))
                    .as(who, "token to " + scope)
                    .isEqualTo(!named ? NOT_YOUR_ROLE : rule.isMetBy(scope, row.isReading()) ? "" : NOT_BY_TOKEN);
        }
    }

    private String text(Role role, Scope scope) {
        MakeToken command = new MakeToken("permissions", null, Set.of(scope));
        return texts.computeIfAbsent(
                role + " " + scope,
                _ -> tokens.makeByOperator(actor(role).email(), command).token());
    }

    /** The guard's refusal, or empty if it let the request through: what was asked for need not be there. */
    private static String refusal(Row row, Client client) {
        Answer answer = client.send(
                row.method(),
                row.anyPath(),
                row.isReading() ? BodyPublishers.noBody() : BodyPublishers.ofString("x"),
                "Accept",
                "*/*",
                "Content-Type",
                "text/plain");
        if (answer.status() == 415) {
            answer = client.upload(row.anyPath(), new byte[] {1});
        }
        String type = Set.of(401, 403).contains(answer.status()) ? answer.text("/type") : "";
        return REFUSALS.contains(type) ? type : "";
    }

    private List<Row> declared() {
        return handlers.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.wilcoss."))
                .flatMap(entry -> rows(entry.getKey(), entry.getValue()))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<Row> rows(RequestMappingInfo mapping, HandlerMethod handler) {
        String permission = Optional.ofNullable(handler.getMethodAnnotation(Requires.class))
                .map(requires -> requires.value().name())
                .orElse("open");
        return mapping.getPatternValues().stream()
                .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> new Row(method + " " + path.replaceAll(":[^}]*}", "}"), permission)));
    }

    /** A permission, as written down. */
    private record Rule(String name, String roles, String care) {
        static Rule of(Permission permission) {
            String roles = Arrays.stream(Role.values())
                    .filter(permission::allows)
                    .map(Labels::of)
                    .collect(Collectors.joining(", "));
            return new Rule(permission.name(), roles, Labels.of(permission.care()));
        }

        boolean names(Role role) {
            return List.of(roles.split(", ")).contains(Labels.of(role));
        }

        boolean isEveryday() {
            return care.equals("everyday");
        }

        boolean isMetBy(Scope scope, boolean reading) {
            return switch (care) {
                case "everyday" -> scope == (reading ? Scope.READ : Scope.WRITE);
                case "sensitive" -> scope.name().equals(name);
                default -> false;
            };
        }
    }

    /** An endpoint or a page, as written down. */
    private record Row(String call, String permission) implements Comparable<Row> {
        String method() {
            return call.substring(0, call.indexOf(' '));
        }

        String anyPath() {
            return call.substring(call.indexOf(' ') + 1)
                    .replace("{move}", "check-out")
                    .replaceAll("\\{[^/]*}", "999999999");
        }

        boolean isReading() {
            return method().equals("GET");
        }

        boolean isOpen() {
            return permission.equals("open");
        }

        @Override
        public int compareTo(Row other) {
            return (anyPath() + call).compareTo(other.anyPath() + other.call);
        }
    }
}
