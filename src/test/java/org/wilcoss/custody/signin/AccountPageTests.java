package org.wilcoss.custody.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.PageTest;
import org.wilcoss.custody.Visitor;
import org.wilcoss.custody.Visitor.Page;
import org.wilcoss.custody.platform.Role;

/** One's own tokens in a browser. */
class AccountPageTests extends PageTest {
    private static final Pattern TOKEN = Pattern.compile("value=\"(cm_[A-Za-z0-9_-]+)\"");
    private static final Pattern ENDING = Pattern.compile("action=\"(/account/tokens/\\d+/revocation)\"");

    private final JdbcClient tables = JdbcClient.create(DATABASE.owner());

    @ParameterizedTest
    @EnumSource(Role.class)
    void makesATokenThatWorksIsShownOnceAndCanBeEnded(Role role) {
        Visitor visitor = visitor(role);
        Page made = visitor.send(
                visitor.get("/account"),
                "/account/tokens",
                Map.of("name", "Scoreboard <1>", "last_day", "2090-12-31", "scopes", "read"));
        String token = first(TOKEN, made);

        assertThat(made.words()).contains("Copy it now: Scoreboard &lt;1&gt;", "until 1 Jan 2091, 00:00");
        assertThat(withToken(token).get("/api/v1/me").text("/role"))
                .isEqualTo(role.name().toLowerCase(Locale.ROOT));
        Page later = visitor.get("/account");
        assertThat(TOKEN.matcher(later.html()).find()).isFalse();
        List<String> endings = ENDING.matcher(later.html())
                .results()
                .map(result -> result.group(1))
                .toList();
        assertThat(visitor.send(later, endings.getLast(), Map.of()).location()).isEqualTo("/account");
        assertThat(withToken(token).get("/api/v1/me").status()).isEqualTo(401);
        assertThat(ENDING.matcher(visitor.get("/account").html()).results()).hasSize(endings.size() - 1);
    }

    @ParameterizedTest
    @CsvSource({"'', 2090-01-01, name", "x, 2001-01-01, last_day", "x, tomorrow, last_day", "x, 9999-01-01, last_day"})
    void keepsWhatWasTypedWhenItCannotBe(String name, String day, String field) {
        Visitor visitor = visitor(Role.COACH);
        long before = tokens();
        Page refused = visitor.send(
                visitor.get("/account"), "/account/tokens", Map.of("name", name, "last_day", day, "scopes", "read"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains("href=\"#" + field + "\"", "id=\"%s-trouble\"".formatted(field), "value=\"" + day + "\"");
        assertThat(tokens()).isEqualTo(before);
    }

    @Test
    void endsNobodyElsesToken() {
        Visitor admin = visitor(Role.ADMIN);
        Page made = admin.send(admin.get("/account"), "/account/tokens", Map.of("name", "Mine", "scopes", "read"));
        int id = tables.sql("SELECT max(id) FROM api_tokens")
                .query(Integer.class)
                .single();
        Visitor coach = visitor(Role.COACH);

        assertThat(coach.send(coach.get("/account"), "/account/tokens/%d/revocation".formatted(id), Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(withToken(first(TOKEN, made)).get("/api/v1/me").status()).isEqualTo(200);
    }

    private long tokens() {
        return tables.sql("SELECT count(*) FROM api_tokens").query(Long.class).single();
    }

    private static String first(Pattern pattern, Page page) {
        return pattern.matcher(page.html())
                .results()
                .map(result -> result.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError(page.words()));
    }
}
