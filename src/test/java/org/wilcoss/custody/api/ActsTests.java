package org.wilcoss.custody.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.session.SessionRepository;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.wilcoss.custody.Client;
import org.wilcoss.custody.Program;
import org.wilcoss.custody.TestSessions;
import org.wilcoss.custody.Visitor;
import org.wilcoss.custody.archive.Exports;
import org.wilcoss.custody.archive.Progress;
import org.wilcoss.custody.audit.web.ActWords;
import org.wilcoss.custody.database.TestDatabase;
import org.wilcoss.custody.kits.AddItem;
import org.wilcoss.custody.kits.Kits;
import org.wilcoss.custody.people.Tokens;
import org.wilcoss.custody.people.Users;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Role;
import org.wilcoss.custody.signin.SignInLinks;

/** Whatever changes a row that somebody answers for leaves an entry, and not more of them than rows. */
@TestInstance(Lifecycle.PER_CLASS)
class ActsTests {
    /** What changes something without the API, and is not walked here: each has a test of its own, or none is due. */
    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("/account/sign-ins/{key}/ending", "session.ended: OpenSessionsTests"),
            Map.entry("/account/sign-ins/ending", "sessions.ended: OpenSessionsTests"),
            Map.entry("/people/{id}/sign-ins/{key}/ending", "session.ended: OpenSessionsTests"),
            Map.entry("/people/{id}/sign-ins/ending", "sessions.ended: OpenSessionsTests"),
            Map.entry("/sign-in/mail", "sign_in_link.made: MailedLinksTests"),
            Map.entry("/sign-in/code", "sign_in.done and sign_in.refused: MailedLinksTests"),
            Map.entry("/people/{id}/sign-in-link/mail", "POST /users/{id}/sign-in-links: MailedLinksTests"),
            Map.entry("/sign-out", "ends the session of whoever asks"),
            Map.entry("/sample/sign-in", "the sample club only"),
            Map.entry("/ledger/verifications", "has the ledger looked at, which changes nothing"),
            Map.entry("/sign-in/link/{token}", "walked here"),
            Map.entry("/imports", "kits are registered when it is loaded: ImportPageTests"),
            Map.entry("/imports/{id}/confirmation", "kits are registered, each with its entry"),
            Map.entry("/imports/{id}/discarding", "takes away what never counted"),
            Map.entry("/erasures/users/{id}", "calls what POST /users/{id}/erasure calls"),
            Map.entry("/erasures/athletes/{id}", "calls what POST /athletes/{id}/erasure calls"),
            Map.entry("/backups", "calls what POST /backups calls"),
            Map.entry("/cases/{id}/resolution", "calls what the API calls"),
            Map.entry("/papers/events/{id:\\d{1,9}}/mail", "sends what is recorded to who may see it"),
            Map.entry("/acceptances", "calls what POST /acceptances calls"),
            Map.entry("/attestations", "calls what POST /attestations calls"),
            Map.entry("/kits/{id}/off-site", "calls what POST /approval-requests calls"),
            Map.entry("/gate/{id}/approval", "calls what the API calls"),
            Map.entry("/gate/{id}/hand-over", "calls what POST /custody-events calls"),
            Map.entry("/gate/{id}/denial", "calls what the API calls"),
            Map.entry("/gate/{id}/withdrawal", "calls what the API calls"),
            Map.entry("/cases/{id}/notices", "calls what the API calls"),
            Map.entry("/kits/{id}/label-replacement", "calls what the API calls"),
            Map.entry("/scan/{token}/found", "opens a case: FoundReportsTests"),
            Map.entry("/custody-events/{id}/amendments", "calls what the API calls"),
            Map.entry("/many/{move:check-out|check-in|transfer}", "calls what POST /custody-events/batch calls"),
            Map.entry("/custody-events/{id}/undo", "calls what the API calls"),
            Map.entry("/practices", "calls what POST /practices calls"),
            Map.entry("/practices/{id}/closing", "calls what the API calls"),
            Map.entry(
                    "/kits/{id}/{move:check-out|check-in|transfer|lost|found}",
                    "calls what POST /custody-events calls"),
            Map.entry(
                    "/people",
                    "calls what POST /users calls, as each page below calls the API's use case: ProfilesTests"),
            Map.entry("/people/{id}/edit", "PATCH /users/{id}"),
            Map.entry("/people/{id}/deactivation", "PATCH /users/{id}"),
            Map.entry("/people/{id}/reactivation", "PATCH /users/{id}"),
            Map.entry("/people/{id}/verification", "POST /users/{id}/verification"),
            Map.entry("/people/{id}/sign-in-link", "POST /users/{id}/sign-in-links"),
            Map.entry("/people/{id}/credentials", "POST /users/{id}/credentials"),
            Map.entry("/people/{id}/override", "POST /users/{id}/credential-overrides"),
            Map.entry("/credentials/{id}/revocation", "POST /credentials/{id}/revocation"),
            Map.entry("/settings", "PATCH /settings"),
            Map.entry("/settings/test-mail", "sends a mail to whoever asks, which changes nothing"),
            Map.entry("/account/tokens", "POST /tokens"),
            Map.entry("/account/tokens/{id}/revocation", "DELETE /tokens/{id}"),
            Map.entry("/passkeys/registration-options", "hands out a challenge, and a handle that says nothing"),
            Map.entry("/passkeys", "passkey.added: PasskeyBrowserTests"),
            Map.entry("/passkeys/{id}/removal", "passkey.removed: PasskeyBrowserTests"),
            Map.entry("/sign-in/passkey", "sign_in.done and sign_in.refused: PasskeyBrowserTests, PasskeyAnswersTests"),
            Map.entry("/account/providers/unlinking", "identity.unlinked: ProviderSignInTests"),
            Map.entry("/requirements", "PATCH /credential-requirements"),
            Map.entry("/athletes", "POST /athletes"),
            Map.entry("/athletes/{id}/edit", "PATCH /athletes/{id}"),
            Map.entry("/athletes/{id}/activity", "PATCH /athletes/{id}"),
            Map.entry("/athletes/{id}/guardians", "POST /athletes/{id}/guardians"),
            Map.entry("/athletes/{id}/guardians/{guardian}/removal", "DELETE /athletes/{id}/guardians/{guardian}"),
            Map.entry("/athletes/{id}/consents", "POST /athletes/{id}/consents"),
            Map.entry("/consents/{id}/withdrawal", "POST /consents/{id}/withdrawal"),
            Map.entry("/kits/{kit}/photos", "POST /kits/{id}/photos"),
            Map.entry("/kits/{kit}/photos/{id}/choice", "says which one comes first, and nobody answers for that"),
            Map.entry("/kits/{kit}/photos/{id}/removal", "DELETE /files/{id}"),
            Map.entry("/consents/{id}/scan", "POST /consents/{id}/scan"),
            Map.entry("/consents/{id}/scan/removal", "DELETE /files/{id}"),
            Map.entry("/set-up/{token}", "user.registered_by_operator: SetUpTests"));

    /** Acts that another test walks, since no call of the API leads there. */
    private static final Set<String> ELSEWHERE = Set.of(
            "keys.rotated",
            "serials.reencrypted",
            "ledger.key_rotated",
            "passkey.added",
            "passkey.removed",
            "session.ended",
            "sessions.ended",
            "identity.linked",
            "identity.unlinked",
            "user.signed_up");

    private static final Pattern ACT = Pattern.compile("\"((?!field\\.)[a-z_]+\\.[a-z_]+)\"");

    @TempDir
    private Path folder = Path.of("");

    private final TestDatabase database = TestDatabase.fresh();
    private final ConfigurableApplicationContext program = Program.on(database);
    private final SingleConnectionDataSource connection = connection(database.owner());
    private final JdbcClient sql = JdbcClient.create(connection);
    private final ChangedRows rows = new ChangedRows(sql);

    @AfterAll
    void close() {
        connection.destroy();
        program.close();
        database.close();
    }

    @Test
    void leaveOneEntryEach() throws IOException {
        ExampleWorld world =
                new ExampleWorld(database.owner(), program.getBean(Users.class), program.getBean(Tokens.class));
        for (Story.Call call : Story.calls()) {
            if (call.operation().equals("GET /scan/{token}")) {
                world.printCode();
            }
            Client client = inPerson(world, call.as());
            walk(call.operation() + " " + call.name(), () -> call.ask(client));
        }
        walkWhatNoExampleTells(world);
        Visitor visitor = new Visitor(base());
        String link = link();
        Visitor.Page form = visitor.get(link);
        walk("use a sign-in link", () -> visitor.send(form, link, Map.of()));
        Visitor late = new Visitor(base());
        Visitor.Page other = late.get(link());
        long entries = entries();
        late.send(other, link, Map.of());
        assertThat(entries() - entries).as("entries of a refused sign-in").isEqualTo(1);
        assertThat(new TreeSet<>(acts())).containsAll(known());
        assertThat(ActWords.all().keySet()).as("acts that are said in words").containsAll(acts());
    }

    private Client inPerson(ExampleWorld world, String role) {
        return TestSessions.inPerson(base(), program.getBean(SessionRepository.class), world.userId(role));
    }

    private void walkWhatNoExampleTells(ExampleWorld world) {
        Client admin = inPerson(world, "admin");
        int parent = sql.sql("SELECT id FROM users WHERE email LIKE 'ruth.%'")
                .query(Integer.class)
                .single();
        for (String change : List.of("{\"name\": \"Ruth A\"}", "{\"is_active\": false}", "{\"is_active\": true}")) {
            walk("PATCH /users " + change, () -> admin.patch("/api/v1/users/" + parent, change));
        }
        String athlete = "/api/v1/athletes/"
                + admin.post("/api/v1/athletes", "{\"name\": \"Kim\"}").number("/id");
        for (String change : List.of("{\"is_active\": false}", "{\"is_active\": true}")) {
            walk("PATCH /athletes " + change, () -> admin.patch(athlete, change));
        }
        Actor actor = new Actor(admin.get("/api/v1/me").number("/id"), "Ines Marchetti", "", Role.ADMIN, false);
        int kit = sql.sql("SELECT max(id) FROM kits").query(Integer.class).single();
        walk("add an item", () -> {
            program.getBean(Kits.class).add(actor, kit, new AddItem("scope", null, null, null, null, null, 1));
            return kit;
        });
        Path file = folder.resolve("club.zip");
        walk("export all", () -> program.getBean(Exports.class).export(file, Progress.UNHEARD));
    }

    @Test
    void areAllWalked() {
        Set<String> walked = Story.calls().stream().map(Story.Call::operation).collect(Collectors.toSet());
        assertThat(handlers())
                .isNotEmpty()
                .allSatisfy(handler -> assertThat(
                                handler.contains(" /api/v1/")
                                        ? walked.contains(handler.replace("/api/v1", ""))
                                        : PAGES.containsKey(handler.substring(handler.indexOf(' ') + 1)))
                        .as(handler)
                        .isTrue());
    }

    private <T> void walk(String name, Supplier<T> act) {
        Map<String, List<String>> before = rows.all();
        long entries = entries();
        T answer = act.get();
        awaitBackup();
        long changed = rows.since(before);
        long made = entries() - entries;
        assertThat(made)
                .as("%s changed %d rows: %s", name, changed, answer)
                .isBetween(Math.max(Math.min(1, changed), reads(name)), Math.max(changed, reads(name)));
    }

    /** What is consequential although no row changes. */
    private static long reads(String name) {
        return name.startsWith("POST /kits/{id}/serial-reveal") || name.equals("export all") ? 1 : 0;
    }

    /** Every act that the program's source names. */
    private static Set<String> known() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            Set<String> acts = new TreeSet<>();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                if (source.contains("Fact") && !file.toString().contains("Evidence")) {
                    ACT.matcher(source).results().map(act -> act.group(1)).forEach(acts::add);
                }
            }
            acts.removeAll(ELSEWHERE);
            return acts;
        }
    }

    private Set<String> handlers() {
        return program
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(handler -> handler.getValue().getBeanType().getName().startsWith("org.wilcoss."))
                .flatMap(handler -> handler.getKey().getMethodsCondition().getMethods().stream()
                        .filter(method -> method != RequestMethod.GET)
                        .flatMap(method ->
                                handler.getKey().getPatternValues().stream().map(path -> method + " " + path)))
                .collect(Collectors.toSet());
    }

    private List<String> acts() {
        return sql.sql("SELECT DISTINCT act FROM ledger_entries")
                .query((row, n) -> row.getString(1))
                .list();
    }

    private long entries() {
        return sql.sql("SELECT count(*) FROM ledger_entries").query(Long.class).single();
    }

    private void awaitBackup() {
        while (sql.sql("SELECT EXISTS (SELECT FROM scheduled_tasks WHERE task_name IN ('backup', 'import'))")
                .query(Boolean.class)
                .single()) {
            Thread.onSpinWait();
        }
    }

    private String link() {
        int admin = sql.sql("SELECT id FROM users WHERE role = 'admin'")
                .query(Integer.class)
                .single();
        return URI.create(
                        program.getBean(SignInLinks.class).makeByOperator(admin).url())
                .getPath();
    }

    private static SingleConnectionDataSource connection(DataSource source) {
        try {
            return new SingleConnectionDataSource(source.getConnection(), true);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String base() {
        return "http://localhost:" + program.getEnvironment().getProperty("local.server.port");
    }
}
