package org.wilcoss.custody.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.Program;
import org.wilcoss.custody.Visitor;
import org.wilcoss.custody.database.TestDatabase;
import org.wilcoss.custody.people.RegisterUser;
import org.wilcoss.custody.people.Users;
import org.wilcoss.custody.platform.Limit;
import org.wilcoss.custody.platform.Role;

/** A sign-in link comes by mail to whoever asks, if the club knows them, and nobody can tell whether it does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailedLinksTests {
    private static final String ZOE = "zoe@example.org";
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/sign-in/link/\\S+)");
    private static final Pattern CODE = Pattern.compile("(?m)^(\\w{4}-\\w{4})\\s*$");

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient sql = JdbcClient.create(database.owner());
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private ConfigurableApplicationContext program =
            new org.springframework.context.support.GenericApplicationContext();
    private int zoe;

    @BeforeAll
    void start() {
        mail.start();
        Map<String, String> environment = new HashMap<>(Program.environment(database));
        environment.put("SMTP_URL", "smtp://127.0.0.1:" + mail.getSmtp().getPort());
        program = Program.in(environment);
        zoe = program.getBean(Users.class).registerByOperator(new RegisterUser(ZOE, "Zoë Żółć", Role.ADMIN));
    }

    @BeforeEach
    void forget() throws Exception {
        sql.sql("DELETE FROM rate_limits").update();
        mail.purgeEmailFromAllMailboxes();
    }

    @AfterAll
    void close() {
        program.close();
        mail.stop();
        database.close();
    }

    @Test
    void mailsALinkOfTenMinutesThatSignsInWhereItWasAskedForAndEndsTheOneBefore() throws Exception {
        Visitor visitor = visitor();
        assertThat(visitor.get("/sign-in").html()).contains("href=\"/sign-in/mail\"");
        ask(visitor, " ZOE@example.org ");
        String first = mailed(LINK, 1);
        assertThat(sql.sql("""
                        SELECT expires_at - created_at BETWEEN interval '9 minutes' AND interval '10 minutes 10 seconds'
                        FROM sign_in_links WHERE used_at IS NULL AND asked_by IS NOT NULL""").query(Boolean.class).single()).isTrue();
        ask(visitor, ZOE);
        String second = mailed(LINK, 2);

        assertThat(visitor.get(first).words()).contains("has been used, is too old");
        assertThat(visitor.send(visitor.get(second), second, Map.of()).location())
                .isEqualTo("/");
        assertThat(visitor.get("/account").status()).isEqualTo(200);
    }

    @Test
    void signsInNobodyElsewhereButTellsThemToTypeTheCodeWhereItWasAskedFor() throws Exception {
        Visitor desk = visitor();
        ask(desk, ZOE);
        String link = mailed(LINK, 1);
        String code = mailed(CODE, 1);
        Visitor phone = visitor();

        assertThat(phone.get(link).words())
                .contains("asked for in another browser")
                .doesNotContain("signs you in once");
        assertThat(phone.send(phone.get("/sign-in/code"), link, Map.of()).status())
                .isEqualTo(404);
        Visitor.Page refused = type(phone, code);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words()).contains("not the last one that this browser asked for");
        assertThat(type(desk, "0000-0000").status()).isEqualTo(422);
        assertThat(phone.get("/account").status()).isEqualTo(303);

        Visitor.Page typed = type(desk, " " + code.toLowerCase(Locale.ROOT).replace("-", " "));
        assertThat(typed.location()).isEqualTo("/");
        assertThat(desk.get("/account").status()).isEqualTo(200);
        assertThat(type(phone, code).status()).isEqualTo(422);
    }

    @Test
    void countsWrongCodesForTheBrowserThatTriesThem() {
        int allowed = Limit.SIGN_IN.ofAccount().orElseThrow().times();
        Visitor visitor = visitor();
        for (int i = 0; i < allowed; i++) {
            assertThat(type(visitor, "WR0NG").status()).isEqualTo(422);
        }
        assertThat(type(visitor, "WR0NG").status()).isEqualTo(429);
        assertThat(type(visitor(), "WR0NG").status()).isEqualTo(422);
    }

    @Test
    void mailsAnAdminWithAPasskeyNoLink() throws Exception {
        int ada =
                program.getBean(Users.class).registerByOperator(new RegisterUser("ada@example.org", "Ada", Role.ADMIN));
        sql.sql("INSERT INTO passkey_users (user_id, handle) VALUES (:ada, decode(repeat('07', 64), 'hex'))")
                .param("ada", ada)
                .update();
        sql.sql("""
                INSERT INTO passkeys (user_id, name, credential_id, public_key, attestation_object, signature_count,
                  user_verified, backup_eligible, backup_state, transports)
                VALUES (:ada, 'phone', '\\x01', '\\x01', '\\x01', 0, true, false, false, '')""").param("ada", ada).update();
        ask(visitor(), "ada@example.org");

        assertThat(mail.waitForIncomingEmail(60_000, 1)).isTrue();
        assertThat(text(mail.getReceivedMessages()[0]))
                .contains("You have a passkey")
                .doesNotContain("/sign-in/link/");
    }

    @Test
    void answersAlikeAndQueuesTheSameWhetherOrNotTheAddressIsKnown() throws Exception {
        Visitor.Page known = ask(visitor(), ZOE);
        Visitor.Page unknown = ask(visitor(), "nobody@example.org");

        assertThat(unknown.status()).isEqualTo(known.status()).isEqualTo(303);
        assertThat(unknown.location()).isEqualTo(known.location()).isEqualTo("/sign-in/code");
        assertThat(visitor().get("/sign-in/code").words()).contains("If we know this address");
        mailed(LINK, 1);
        awaitTasks();
        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(sql.sql("SELECT count(*) FROM sign_in_links WHERE asked_by IS NOT NULL AND user_id <> :zoe")
                        .param("zoe", zoe)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesAMailboxThatIsAskedForTooOftenKnownOrNot() {
        int allowed = Limit.MAIL_LINK.ofAccount().orElseThrow().times();
        Visitor visitor = visitor();
        for (int i = 0; i < allowed; i++) {
            assertThat(ask(visitor, "nobody@example.org").status()).isEqualTo(303);
        }
        assertThat(ask(visitor, "Nobody@example.org").status()).isEqualTo(429);
        assertThat(ask(visitor, "somebody@example.org").status()).isEqualTo(303);
    }

    @Test
    void letsAnAdminShowOneAsTextAndQrOrMailIt() throws Exception {
        int coach = program.getBean(Users.class)
                .registerByOperator(new RegisterUser("cora@example.org", "Cora", Role.COACH));
        Visitor admin = visitor();
        String link = URI.create(
                        program.getBean(SignInLinks.class).makeByOperator(zoe).url())
                .getPath();
        admin.send(admin.get(link), link, Map.of());
        Visitor.Page made =
                admin.send(admin.get("/people/" + coach), "/people/%d/sign-in-link".formatted(coach), Map.of());
        assertThat(made.html()).contains("src=\"data:image/svg+xml;base64,", "data-copy=\"url\"");

        Visitor.Page mailed = admin.send(made, "/people/%d/sign-in-link/mail".formatted(coach), Map.of());
        assertThat(mailed.words()).contains("A link is on its way to cora@example.org.");
        Visitor phone = visitor();
        String invitation = mailed(LINK, 1);
        assertThat(phone.send(phone.get(invitation), invitation, Map.of()).status())
                .isEqualTo(303);
    }

    private Visitor visitor() {
        return new Visitor("http://localhost:" + program.getEnvironment().getProperty("local.server.port"));
    }

    private static Visitor.Page ask(Visitor visitor, String email) {
        return visitor.send(visitor.get("/sign-in/mail"), "/sign-in/mail", Map.of("email", email));
    }

    private static Visitor.Page type(Visitor visitor, String code) {
        return visitor.send(visitor.get("/sign-in/code"), "/sign-in/code", Map.of("code", code));
    }

    private String mailed(Pattern what, int count) throws Exception {
        assertThat(mail.waitForIncomingEmail(60_000, count)).isTrue();
        return what.matcher(text(mail.getReceivedMessages()[count - 1]))
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Part part) throws Exception {
        Object content = part.getContent();
        return content instanceof Multipart parts ? text(parts.getBodyPart(0)) : content.toString();
    }

    private void awaitTasks() {
        while (sql.sql("SELECT EXISTS (SELECT FROM scheduled_tasks WHERE task_name = :name)")
                .param("name", MailedLinks.TASK)
                .query(Boolean.class)
                .single()) {
            Thread.onSpinWait();
        }
    }
}
