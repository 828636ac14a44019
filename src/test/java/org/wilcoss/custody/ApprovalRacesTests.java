package org.wilcoss.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.database.TestDatabase;
import org.wilcoss.custody.kits.ChainCheck;
import org.wilcoss.custody.people.RegisterUser;
import org.wilcoss.custody.people.Tokens;
import org.wilcoss.custody.people.Users;
import org.wilcoss.custody.platform.Identities;
import org.wilcoss.custody.platform.Role;
import org.wilcoss.custody.verification.Progress;
import org.wilcoss.custody.verification.Proven;
import org.wilcoss.custody.verification.Verifier;
import tools.jackson.databind.json.JsonMapper;

/** Two programs on one database, and two of the staff who answer at the same moment. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApprovalRacesTests {
    private static final int TWO_APPROVALS = 100;
    private static final int APPROVAL_AND_CHECK_OUT = 50;
    private static final String REQUESTS = "/api/v1/approval-requests";

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient sql = JdbcClient.create(database.owner());
    private final Map<String, String> environment = Program.environment(database);
    private final CyclicBarrier start = new CyclicBarrier(2);
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    private ServerProcess one;
    private ServerProcess other;
    private String coach = "";
    private String armorer = "";
    private String parent = "";
    private int attestation;

    @BeforeAll
    void open() throws Exception {
        String admin;
        try (ConfigurableApplicationContext program = Program.in(environment)) {
            coach = Program.arrive(program, TWO_APPROVALS + APPROVAL_AND_CHECK_OUT);
            Users users = program.getBean(Users.class);
            users.registerByOperator(new RegisterUser("bruno@example.org", "Bruno Armorer", Role.ARMORER));
            int holder = users.registerByOperator(new RegisterUser("paula@example.org", "Paula Parent", Role.PARENT));
            Identities identities = program.getBean(Identities.class);
            int ada = sql.sql("SELECT id FROM users WHERE email = 'ada@example.org'")
                    .query(Integer.class)
                    .single();
            users.verifyAdult(identities.byUserId(ada).orElseThrow(), holder, "passport");
            admin = token(program, "ada@example.org");
            armorer = token(program, "bruno@example.org");
            parent = token(program, "paula@example.org");
        }
        one = ServerProcess.start(environment);
        other = ServerProcess.start(environment);
        attestation = id(one.send(
                "POST", "/api/v1/attestations", admin, "{\"title\": \"Home\", \"body\": \"I keep it locked.\"}"));
    }

    @AfterAll
    void close() {
        one.close();
        other.close();
        threads.close();
        database.close();
    }

    @Test
    void ofTwoWhoApproveAtOnceOneDoesAndTheOtherReadsWhy() throws Exception {
        for (int round = 1; round <= TWO_APPROVALS; round++) {
            int request = ask(round);
            String approval = REQUESTS + "/" + request + "/approval";

            List<HttpResponse<String>> answers = atOnce(
                    () -> one.send("POST", approval, coach, "{}"), () -> other.send("POST", approval, armorer, "{}"));

            HttpResponse<String> refused = theRefused(answers, round);
            assertThat(detail(refused))
                    .isIn(
                            "This request is approved already. Hand the kit over, or withdraw it.",
                            "Somebody else decided on this request at the same moment, or it lapsed. Look at it again.",
                            "Kit KIT-%d is kept for somebody whose request was approved. Hand it over on that request, or have the request withdrawn first."
                                    .formatted(round));
            String winner = answers.getFirst().equals(refused) ? "Bruno Armorer" : "Cora Coach";
            assertThat(sql.sql("""
                            SELECT r.status || ' by ' || u.name || ', kept ' || (k.reserved_for_id = r.id) || ', granted '
                              || (SELECT count(*) FROM ledger_entries WHERE act = 'approval.approved'
                                AND convert_from(leaf, 'UTF8')::jsonb #>> '{facts,request_id}' = r.id::text)
                            FROM approval_requests r JOIN users u ON u.id = r.decided_by_id JOIN kits k ON k.id = r.kit_id
                            WHERE r.id = :id""")
                            .param("id", request)
                            .query((row, n) -> row.getString(1))
                            .single())
                    .isEqualTo("approved by " + winner + ", kept true, granted 1");
        }
        assertWhole();
    }

    @Test
    void ofAnApprovalAndACheckOutAtOnceOneIsDoneAndTheOtherReadsWhy() throws Exception {
        for (int round = 1; round <= APPROVAL_AND_CHECK_OUT; round++) {
            int kit = TWO_APPROVALS + round;
            int request = ask(kit);
            String draw = "{\"kit_code\": \"KIT-%d\", \"event_type\": \"check_out\"}".formatted(kit);

            List<HttpResponse<String>> answers = atOnce(
                    () -> one.send("POST", REQUESTS + "/" + request + "/approval", coach, "{}"),
                    () -> other.send("POST", "/api/v1/custody-events", armorer, draw));

            HttpResponse<String> refused = theRefused(answers, round);
            boolean approved = answers.getLast().equals(refused);
            String code = "KIT-" + kit;
            assertThat(detail(refused))
                    .isIn(
                            approved
                                    ? List.of(
                                            "Kit %s is kept for somebody whose request was approved. Hand it over on that request, or have the request withdrawn first."
                                                    .formatted(code))
                                    : List.of(
                                            "Kit %s is checked out. It can be checked in, transferred or reported lost."
                                                    .formatted(code),
                                            "Kit %s went elsewhere at the same moment. Look where it is now, and decide again."
                                                    .formatted(code)));
            assertThat(sql.sql("""
                            SELECT r.status || ', ' || k.status || ', kept ' || (k.reserved_for_id IS NOT NULL) || ', events '
                              || (SELECT count(*) FROM custody_events WHERE kit_id = k.id)
                            FROM approval_requests r JOIN kits k ON k.id = r.kit_id WHERE r.id = :id""")
                            .param("id", request)
                            .query((row, n) -> row.getString(1))
                            .single())
                    .isEqualTo(
                            approved
                                    ? "approved, available, kept true, events 0"
                                    : "pending, checked_out, kept false, events 1");
        }
        assertWhole();
    }

    private int ask(int kit) throws Exception {
        return id(one.send(
                "POST", REQUESTS, parent, """
                {"kit_code": "KIT-%d", "destination": "Home", "expected_return_date": "%s", "unloaded": true, "flag_in": true,
                 "cased_locked": true, "attestation_id": %d, "attestation_accepted": true, "typed_name": "Paula Parent"}""".formatted(kit, Instant.now().plus(Duration.ofDays(2)), attestation)));
    }

    private List<HttpResponse<String>> atOnce(
            Callable<HttpResponse<String>> first, Callable<HttpResponse<String>> second) throws Exception {
        List<Future<HttpResponse<String>>> answers = threads.invokeAll(List.of(waiting(first), waiting(second)));
        return List.of(answers.getFirst().get(), answers.getLast().get());
    }

    private Callable<HttpResponse<String>> waiting(Callable<HttpResponse<String>> request) {
        return () -> {
            start.await();
            return request.call();
        };
    }

    /** One was done; the other was refused by the rules. */
    private static HttpResponse<String> theRefused(List<HttpResponse<String>> answers, int round) {
        assertThat(answers.stream().map(HttpResponse::statusCode))
                .as(
                        "round %d: %s",
                        round, answers.stream().map(HttpResponse::body).toList())
                .containsExactlyInAnyOrder(201, 409);
        return answers.stream()
                .filter(answer -> answer.statusCode() == 409)
                .findFirst()
                .orElseThrow();
    }

    private void assertWhole() {
        try (ConfigurableApplicationContext program = Program.in(environment)) {
            assertThat(program.getBean(ChainCheck.class).findings()).isEmpty();
            assertThat(program.getBean(Verifier.class).verify(null, Progress.UNHEARD))
                    .isInstanceOf(Proven.class);
        }
    }

    private static String token(ConfigurableApplicationContext program, String email) {
        return program.getBean(Tokens.class)
                .makeByOperator(email, TestTokens.ofEveryScope("test"))
                .token();
    }

    private static int id(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(answer.body()).get("id").asInt();
    }

    private static String detail(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body()).get("detail").asString();
    }
}
