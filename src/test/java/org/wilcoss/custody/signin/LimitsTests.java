package org.wilcoss.custody.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.Client;
import org.wilcoss.custody.Program;
import org.wilcoss.custody.TestTokens;
import org.wilcoss.custody.Visitor;
import org.wilcoss.custody.database.TestDatabase;
import org.wilcoss.custody.people.RegisterUser;
import org.wilcoss.custody.people.Tokens;
import org.wilcoss.custody.people.Users;
import org.wilcoss.custody.platform.Limit;
import org.wilcoss.custody.platform.Limits;
import org.wilcoss.custody.platform.Role;
import org.wilcoss.custody.platform.TooFast;

/** What is done too often is refused, by two servers on one database as by one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitsTests {
    private final TestDatabase database = TestDatabase.fresh();
    private final Map<String, String> environment = environment(database);
    private final ConfigurableApplicationContext one = Program.in(environment);
    private final ConfigurableApplicationContext other = Program.in(environment);
    private final JdbcClient sql = JdbcClient.create(database.owner());
    private final String ada = token("ada@example.org");
    private final String bo = token("bo@example.org");

    @BeforeEach
    void forget() {
        sql.sql("DELETE FROM rate_limits").update();
    }

    @AfterAll
    void close() {
        one.close();
        other.close();
        database.close();
    }

    @Test
    void refusesGuessesOfLinksFromAnAddress() {
        Visitor stranger = new Visitor(base(one));
        String link = URI.create(
                        one.getBean(SignInLinks.class).makeByOperator(1).url())
                .getPath();
        Visitor.Page form = stranger.get(link);
        int allowed = Limit.SIGN_IN.ofAddress().orElseThrow().times();
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 2 * allowed && !statuses.contains(429); i++) {
            statuses.add(stranger.send(form, "/sign-in/link/guess", Map.of()).status());
        }

        assertThat(statuses).hasSizeGreaterThan(allowed).endsWith(429).contains(404);
    }

    @Test
    void countsStrangersWhoReadLabelsTogetherOnBothServers() {
        int allowed = Limit.LABEL.ofAddress().orElseThrow().times();
        for (int i = 0; i < allowed; i++) {
            Client stranger = new Client(base(i % 2 == 0 ? one : other), null);
            assertThat(stranger.get("/scan/AAAA").status()).isEqualTo(200);
        }
        // A few came back meanwhile, one every half second; the wait for the next is at most that.
        Answer refused = firstRefused(new Client(base(other), null), "/scan/AAAA", allowed);
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.text("/type")).isEqualTo("/problems/too-fast");
        assertThat(new Client(base(one), ada).get("/api/v1/kits").status()).isEqualTo(200);
        assertThat(refusedPage(allowed).words()).contains("Too many requests", "Try again in");
    }

    private Visitor.Page refusedPage(int tries) {
        Visitor stranger = new Visitor(base(one));
        for (int i = 0; i < tries; i++) {
            Visitor.Page page = stranger.get("/scan/AAAA");
            if (page.status() == 429) {
                return page;
            }
        }
        throw new AssertionError("never refused");
    }

    @Test
    void countsSearchesBySerialByAccountAndNoOthers() {
        int allowed = Limit.SERIAL_SEARCH.ofAccount().orElseThrow().times();
        Client searcher = new Client(base(one), ada);
        firstRefused(searcher, "/api/v1/kits?serial=X1", 2 * allowed);

        assertThat(searcher.get("/api/v1/kits?q=X1").status()).isEqualTo(200);
        assertThat(new Client(base(one), bo).get("/api/v1/kits?serial=X1").status())
                .isEqualTo(200);
    }

    @Test
    void countsBackups() {
        Client admin = new Client(base(other), ada);
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i <= Limit.EXPORT.ofAccount().orElseThrow().times(); i++) {
            statuses.add(admin.post("/api/v1/backups", "").status());
        }

        assertThat(statuses.getLast()).isEqualTo(429);
        assertThat(statuses.subList(0, statuses.size() - 1)).doesNotContain(429);
    }

    @Test
    void takesAHouseOfIpv6AddressesForOneAndKeepsNoAddress() {
        Limits limits = one.getBean(Limits.class);
        int allowed = Limit.SET_UP.ofAddress().orElseThrow().times();
        for (int i = 0; i < allowed; i++) {
            limits.countAddress(Limit.SET_UP, "2001:db8:1:2::" + i);
        }

        assertThat(refuses(limits, "2001:db8:1:2:ffff::1")).isTrue();
        assertThat(refuses(limits, "2001:db8:1:3::1")).isFalse();
        assertThat(sql.sql("SELECT id FROM rate_limits").query(String.class).list())
                .hasSize(2)
                .allMatch(id -> id.matches("[0-9a-f]{64}"));
    }

    private static boolean refuses(Limits limits, String address) {
        try {
            limits.countAddress(Limit.SET_UP, address);
            return false;
        } catch (TooFast refused) {
            return true;
        }
    }

    private static Answer firstRefused(Client client, String path, int tries) {
        for (int i = 0; i < tries; i++) {
            Answer answer = client.get(path);
            if (answer.status() == 429) {
                return answer;
            }
        }
        throw new AssertionError("never refused: " + path);
    }

    private String token(String email) {
        one.getBean(Users.class).registerByOperator(new RegisterUser(email, email, Role.ADMIN));
        return one.getBean(Tokens.class)
                .makeByOperator(email, TestTokens.ofEveryScope("test"))
                .token();
    }

    private static String base(ConfigurableApplicationContext program) {
        return "http://localhost:" + program.getEnvironment().getProperty("local.server.port");
    }

    private static Map<String, String> environment(TestDatabase database) {
        Map<String, String> environment = new HashMap<>(Program.environment(database));
        environment.put("custody.background.poll", "PT1H");
        return environment;
    }
}
