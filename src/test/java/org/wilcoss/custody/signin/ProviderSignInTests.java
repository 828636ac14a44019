package org.wilcoss.custody.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.wilcoss.custody.signin.Wanderer.Step;

/** Signing in by a real identity server. */
@TestInstance(Lifecycle.PER_CLASS)
class ProviderSignInTests {
    private static final String BEGIN = "/sign-in/with/oidc";
    private static final String LINK = "/account/providers/oidc";

    private final IdentityServer server = new IdentityServer();
    private final ProviderWorld world = new ProviderWorld(server.issuer());

    ProviderSignInTests() throws Exception {}

    @BeforeAll
    void introduce() {
        server.allow(world.callback());
    }

    @AfterEach
    void nobodySignsUp() {
        world.openSignUp(false);
    }

    @AfterAll
    void close() {
        world.close();
        server.close();
    }

    @Test
    void asksByTheCodeFlowWithPkceStateAndNonce() {
        Step asked = world.wanderer().open(BEGIN);

        assertThat(asked.status()).isEqualTo(303);
        assertThat(asked.location()).startsWith(server.issuer() + "/oauth2/authorize?");
        assertThat(asked.parameter("response_type")).isEqualTo("code");
        assertThat(asked.parameter("code_challenge_method")).isEqualTo("S256");
        assertThat(asked.parameter("code_challenge")).hasSize(43);
        assertThat(asked.parameter("state")).hasSizeGreaterThan(30);
        assertThat(asked.parameter("nonce")).hasSizeGreaterThan(30);
        assertThat(asked.parameter("redirect_uri")).isEqualTo(world.callback());
        assertThat(asked.parameter("scope")).isEqualTo("openid email profile");
        assertThat(asked.parameter("prompt")).isEmpty();
    }

    @Test
    void linksWhomAnAdminRegisteredWithTheAddressThatIsVerified() {
        server.add("vera", "Vera@Example.org", true);
        int vera = world.register("vera@example.org");
        Wanderer browser = world.wanderer();
        browser.open("/sign-in?back=/kits");

        assertThat(signIn(browser, "vera").location()).isEqualTo("/kits");
        assertThat(browser.open("/api/v1/me").html()).contains("vera@example.org");
        assertThat(world.known("vera")).containsExactly(vera + " coach false");
        assertThat(world.lastEntry("identity.linked"))
                .contains("\"by\":\"address\"", server.issuer())
                .doesNotContain("vera");
        assertThat(world.lastEntry("sign_in.done")).contains("\"means\":\"provider\"");
    }

    @Test
    void knowsALinkedPersonWhateverTheirAddressIsNow() {
        server.add("mona", "mona@example.org", true);
        int mona = world.register("mona@example.org");
        signIn(world.wanderer(), "mona");
        server.add("mona", "other@elsewhere.example", false);

        assertThat(signIn(world.wanderer(), "mona").location()).isEqualTo("/");
        assertThat(world.known("mona")).containsExactly(mona + " coach false");
    }

    @Test
    void saysTheSameToWhoeverIsUnknownDeactivatedOrOfAnUnverifiedAddress() {
        server.add("una", "una@example.org", true);
        server.add("dora", "dora@example.org", true);
        server.add("ulla", "ulla@example.org", false);
        int dora = world.register("dora@example.org");
        world.link(dora, server.issuer(), "dora");
        world.deactivate(dora);
        world.register("ulla@example.org");
        world.openSignUp(true);
        long sessions = world.sessionsOfUsers();

        String unverified = refusal("ulla");
        assertThat(refusal("dora")).isEqualTo(unverified);
        world.openSignUp(false);
        assertThat(refusal("una")).isEqualTo(unverified).contains("Nobody here is known", "Ask an admin of your club");
        assertThat(world.known("ulla")).isEmpty();
        assertThat(world.sessionsOfUsers()).isEqualTo(sessions);
        assertThat(world.lastEntry("sign_in.refused")).contains("\"reason\":\"unknown_person\"");
    }

    @Test
    void linksByAnInvitationWhateverTheAddressAndUsesItUp() {
        server.add("ines", "ines@elsewhere.example", false);
        int ines = world.register("ines@example.org");
        String link = world.link(ines);
        Wanderer browser = world.wanderer();
        String begin = BEGIN + "?invitation=" + link.replaceFirst(".*/", "");

        assertThat(browser.open(link).html()).contains("href=\"" + begin + "\"", "Continue with Club account");
        assertThat(authorize(browser, browser.open(begin), "ines").location()).isEqualTo("/");
        assertThat(world.known("ines")).containsExactly(ines + " coach false");
        assertThat(browser.open(link).html()).contains("has been used");
        assertThat(page(authorize(world.wanderer(), begin, "ines"))).contains("This link has been used");
    }

    @Test
    void linksAndUnlinksOnOnesOwnPage() {
        server.add("lena", "lena@elsewhere.example", false);
        int lena = world.register("lena@example.org");
        Wanderer browser = signedInByLink(lena);

        assertThat(browser.open("/account").html()).contains("href=\"/account/providers/oidc\"");
        assertThat(authorize(browser, LINK, "lena").location()).isEqualTo("/account");
        assertThat(browser.open("/account").html()).contains("You sign in by your account at Club account");
        assertThat(world.known("lena")).containsExactly(lena + " coach false");
        browser.submit("/account/providers/unlinking", Map.of());
        assertThat(world.known("lena")).isEmpty();
        assertThat(world.lastEntry("identity.unlinked")).contains("identity.unlinked");
    }

    @Test
    void linksNobodyElsesIdentity() {
        server.add("olga", "olga@elsewhere.example", false);
        int olga = world.register("olga@example.org");
        world.link(olga, server.issuer(), "olga");
        int other = world.register("other@example.org");

        assertThat(page(authorize(signedInByLink(other), LINK, "olga")))
                .contains("Somebody else signs in by that account");
        assertThat(world.known("olga")).containsExactly(olga + " coach false");
    }

    @Test
    void linksNothingThatAnotherSiteBegan() {
        Wanderer browser = signedInByLink(world.register("nora@example.org"));

        assertThat(browser.openFromElsewhere(LINK).location()).contains("trouble=not_begun_here");
        assertThat(browser.openFromElsewhere(BEGIN + "?invitation=guess").location())
                .contains("trouble=not_begun_here");
        assertThat(browser.openFromElsewhere(BEGIN).location()).startsWith(server.issuer());
    }

    @Test
    void asksAgainForTheSamePersonOnly() {
        server.add("paula", "paula@example.org", true);
        server.add("quinn", "quinn@example.org", true);
        int paula = world.register("paula@example.org");
        world.link(paula, server.issuer(), "paula");
        world.link(world.register("quinn@example.org"), server.issuer(), "quinn");
        Wanderer browser = signedInByLink(paula);

        assertThat(browser.open("/sign-in?back=/account").html())
                .contains("Show again that it is you", "You are signed in as Coach");
        Step asked = browser.open(BEGIN);
        assertThat(asked.parameter("prompt")).isEqualTo("login");
        assertThat(asked.parameter("max_age")).isEqualTo("0");
        assertThat(authorize(browser, asked, "paula").location()).isEqualTo("/account");
        Wanderer other = signedInByLink(paula);
        assertThat(page(authorize(other, BEGIN, "quinn"))).contains("is not yours here");
        assertThat(other.open("/api/v1/me").html()).contains("paula@example.org");
    }

    @Test
    void signsUpAParentWhereThatIsOpen() {
        server.add("pia", "pia@example.org", true);
        assertThat(refusal("pia")).contains("Nobody here is known");
        world.openSignUp(true);

        assertThat(signIn(world.wanderer(), "pia").location()).isEqualTo("/");
        assertThat(world.known("pia")).singleElement().asString().endsWith(" parent false");
        assertThat(world.lastEntry("user.signed_up")).contains("\"role\":\"parent\"");
    }

    @Test
    void takesNoCodeTwiceAndNoAnswerToAnotherQuestion() {
        server.add("rosa", "rosa@example.org", true);
        world.register("rosa@example.org");
        Wanderer browser = world.wanderer();
        Step back = answer(browser, browser.open(BEGIN), "rosa");
        assertThat(browser.open(back.location()).location()).isEqualTo("/");
        long sessions = world.sessionsOfUsers();

        assertThat(page(world.wanderer().open(back.location()))).contains("not begun in this browser");
        Wanderer thief = world.wanderer();
        String state = thief.open(BEGIN).parameter("state");
        Step replayed = thief.open(world.callback() + "?code=" + back.parameter("code") + "&state=" + encoded(state));
        assertThat(page(replayed)).contains("cannot be trusted");
        assertThat(thief.open("/api/v1/me").status()).isEqualTo(401);
        Step wrongState = thief.open(world.callback() + "?code=" + back.parameter("code") + "&state=guess");
        assertThat(page(wrongState)).contains("not begun in this browser");
        assertThat(world.sessionsOfUsers()).isEqualTo(sessions);
    }

    @Test
    void saysWhatToDoWhereTheProviderSaysNo() {
        Wanderer browser = world.wanderer();
        String state = browser.open(BEGIN).parameter("state");

        assertThat(page(browser.open(world.callback() + "?error=access_denied&state=" + encoded(state))))
                .contains("Club account did not sign you in");
    }

    private String refusal(String name) {
        return page(signIn(world.wanderer(), name)).replaceAll("(?s).*id=\"trouble\">|</p>.*", "");
    }

    private Step signIn(Wanderer browser, String name) {
        return authorize(browser, BEGIN, name);
    }

    private Step authorize(Wanderer browser, String begin, String name) {
        return authorize(browser, browser.open(begin), name);
    }

    private Step authorize(Wanderer browser, Step asked, String name) {
        return browser.open(answer(browser, asked, name).location());
    }

    /** Signs in there; the redirect that brings the answer to us. */
    private Step answer(Wanderer browser, Step asked, String name) {
        Step there = browser.follow(browser.open(asked.location()), world.callback());
        if (there.location().isEmpty()) {
            Step signedIn = browser.submit(server.issuer() + "/login", Map.of("username", name, "password", "secret"));
            there = browser.follow(signedIn, world.callback());
        }
        return there;
    }

    private Wanderer signedInByLink(int userId) {
        Wanderer browser = world.wanderer();
        String link = world.link(userId);
        browser.open(link);
        browser.submit(link, Map.of());
        return browser;
    }

    /** The page of ours that a redirect leads to. */
    private String page(Step step) {
        return world.wanderer().open(step.location()).html().replace("&#39;", "'");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
