package org.wilcoss.custody.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.PageTest;
import org.wilcoss.custody.Visitor;
import org.wilcoss.custody.platform.Role;

/** How long a session lasts, and what it costs to keep it. */
class SessionLimitsTests extends PageTest {
    private static final String PAGE = "/kits";

    @Autowired
    private JdbcClient sql;

    private Visitor coach = new Visitor("");

    @BeforeEach
    void signIn() {
        sql.sql("DELETE FROM spring_session").update();
        coach = visitor(Role.COACH);
    }

    @Test
    void writesNothingWithinAMinuteAndTheLastAccessOnceAfterIt() {
        assertThat(aboutTheSession()).isNotEmpty().allMatch(each -> each.startsWith("SELECT"));

        Instant before = Instant.now().minus(Duration.ofSeconds(61));
        setTo("last_access_time", before);
        assertThat(aboutTheSession())
                .filteredOn(each -> each.startsWith("UPDATE"))
                .hasSize(1);
        assertThat(aboutTheSession()).isNotEmpty().allMatch(each -> each.startsWith("SELECT"));
        assertThat(sql.sql("SELECT last_access_time FROM spring_session")
                        .query(Long.class)
                        .single())
                .isGreaterThan(before.toEpochMilli());
    }

    @Test
    void readsAPageByTheSessionTheUserAndItsTwoOwnStatements() {
        assertThat(statementsBesideTheSession(() -> coach.get(PAGE))).hasSize(3);
    }

    @Test
    void endsASessionThatNobodyUsedForAWeek() {
        setTo("last_access_time", Instant.now().minus(Duration.ofDays(7)).plusSeconds(60));
        assertThat(coach.get(PAGE).status()).isEqualTo(200);

        setTo("last_access_time", Instant.now().minus(Duration.ofDays(7)).minusSeconds(1));
        assertThat(coach.get(PAGE).status()).isEqualTo(303);
        assertThat(sessions()).isZero();
    }

    @Test
    void endsASessionAMonthAfterTheSignInHoweverMuchItIsUsed() {
        setTo("creation_time", Instant.now().minus(Duration.ofDays(30)).plusSeconds(60));
        assertThat(coach.get(PAGE).status()).isEqualTo(200);

        setTo("creation_time", Instant.now().minus(Duration.ofDays(30)).minusSeconds(1));
        assertThat(coach.get(PAGE).status()).isEqualTo(303);
        assertThat(sessions()).isZero();
    }

    private List<String> aboutTheSession() {
        return statementsDuring(() -> assertThat(coach.get(PAGE).status()).isEqualTo(200)).stream()
                .filter(statement -> statement.toLowerCase(Locale.ROOT).contains("spring_session"))
                .toList();
    }

    private void setTo(String column, Instant at) {
        sql.sql("UPDATE spring_session SET %s = :at".formatted(column))
                .params(Map.of("at", at.toEpochMilli()))
                .update();
    }

    private long sessions() {
        return sql.sql("SELECT count(*) FROM spring_session WHERE principal_name IS NOT NULL")
                .query(Long.class)
                .single();
    }
}
