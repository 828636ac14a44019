package org.wilcoss.custody.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.Client;
import org.wilcoss.custody.KitTest;
import org.wilcoss.custody.platform.Role;

/** Every query pattern of the founding document, through the interface and in SQL. */
class QueryPatternsTests extends KitTest {
    @Autowired
    private JdbcClient sql;

    @Autowired
    private SessionFactory hibernate;

    private Client coach;

    @BeforeEach
    void ask() {
        coach = as(Role.COACH);
    }

    @Test
    void allAndFirstAndById() {
        int kit = kit();

        // guide: basic
        Answer all = coach.get("/api/v1/kits?limit=100");
        Answer first = coach.get("/api/v1/kits?limit=1&sort=code");
        Answer byId = coach.get("/api/v1/kits/" + kit);
        // end

        assertThat(all.json().size()).isGreaterThan(0);
        assertThat(first.json().size()).isEqualTo(1);
        assertThat(byId.number("/id")).isEqualTo(kit);
        assertThat(coach.get("/api/v1/kits/2000000000").status()).isEqualTo(404);
    }

    @Test
    void filtersOneAndMany() {
        int lost = kitThatIsLost();

        // guide: filters
        Answer one = coach.get("/api/v1/kits?status=lost&limit=100");
        Answer many = as(Role.ADMIN).get("/api/v1/users?role=coach&is_active=true");
        // end

        assertThat(one.json().valueStream().map(kit -> kit.get("status").asString()))
                .containsOnly("lost");
        assertThat(one.json().valueStream().map(kit -> kit.get("id").asInt())).contains(lost);
        assertThat(many.json().valueStream().map(user -> user.get("role").asString()))
                .containsOnly("coach");
    }

    @Test
    void ordersAndPages() {
        kitThatIsOut();
        kitThatIsOut();

        // guide: order-and-page
        Answer newestFirst = coach.get("/api/v1/custody-events?order=desc&limit=2");
        Answer secondPage = coach.get("/api/v1/kits?offset=1&limit=1&sort=code");
        Answer next = coach.get(nextPage(coach.get("/api/v1/kits?limit=1&sort=code"))); // by keyset, at any depth
        // end

        assertThat(newestFirst.number("/0/id")).isGreaterThan(newestFirst.number("/1/id"));
        assertThat(secondPage.number("/0/id")).isEqualTo(next.number("/0/id"));
    }

    @Test
    void countsWithoutLoading() {
        kit();

        List<String> statements = statementsDuring(() -> {
            // guide: count
            Answer kits = coach.get("/api/v1/kits?limit=1&count=true");
            assertThat(Integer.parseInt(kits.header("X-Total-Count"))).isGreaterThan(0);
            // end
        });

        assertThat(statements).anyMatch(each -> each.contains("count(*)"));
    }

    @Test
    void joins() {
        int kit = kitThatIsOut();
        String email = actor(Role.COACH).email();

        // guide: join
        Answer events = coach.get("/api/v1/custody-events?user_email=" + email + "&limit=100");
        // end

        assertThat(events.json().valueStream().map(event -> event.get("kit_id").asInt()))
                .contains(kit);
    }

    @Test
    void joinsOutwards() {
        int without = kit();
        int with = kitThatIsOut();

        // guide: outer-join
        List<Integer> kits = sql.sql("""
                        SELECT k.id FROM kits k LEFT JOIN custody_events e ON e.kit_id = k.id AND e.sequence = 1
                        WHERE k.id >= :since""")
                .param("since", without)
                .query((row, _) -> row.getInt(1))
                .list();
        // end

        assertThat(kits).contains(without, with);
    }

    @Test
    void groups() {
        int kit = kitThatIsOut();
        coach.post("/api/v1/custody-events", event(kit, "check_in"));

        // guide: group-by
        Answer counts = coach.get("/api/v1/custody-events/counts?group_by=kit&kit_id=" + kit);
        // end

        assertThat(counts.number("/0/count")).isEqualTo(2);
    }

    @Test
    void asksWhetherThereIsOneRatherThanHowMany() {
        int without = kit();
        int with = kitThatIsOut();

        List<String> statements = statementsDuring(() -> {
            // guide: exists
            Answer kits = coach.get("/api/v1/kits?has_events=true&limit=100&sort=-created_at");
            assertThat(kits.json().valueStream().map(kit -> kit.get("id").asInt()))
                    .contains(with)
                    .doesNotContain(without);
            // end
        });

        assertThat(statements).anyMatch(each -> each.contains("EXISTS")).noneMatch(each -> each.contains("count("));
    }

    @Test
    void bindsValuesInRawSql() {
        int kit = kitThatIsLost();

        // guide: raw-sql
        List<Integer> lost = sql.sql("SELECT id FROM kits WHERE status = cast(:status AS kitstatus)")
                .param("status", "lost")
                .query((row, _) -> row.getInt(1))
                .list();
        // end

        assertThat(lost).contains(kit);
        Answer injected = coach.get("/api/v1/kits?q=%27%20OR%20%271%27=%271");
        assertThat(injected.status()).isEqualTo(200);
        assertThat(injected.json().size()).isZero();
    }

    @Test
    void listsChosenColumnsAndNoEntities() {
        kitThatIsOut();
        Statistics loaded = hibernate.getStatistics();
        loaded.setStatisticsEnabled(true);
        loaded.clear();

        coach.get("/api/v1/kits?limit=100");
        coach.get("/api/v1/custody-events?limit=100");
        coach.get("/api/v1/maintenance-events?limit=100");
        as(Role.ADMIN).get("/api/v1/users?limit=100");

        assertThat(loaded.getEntityLoadCount()).isZero();
        loaded.setStatisticsEnabled(false);
    }

    private static String nextPage(Answer answer) {
        return answer.header("Link").replaceAll("<(.*)>; rel=\"next\"", "$1");
    }
}
