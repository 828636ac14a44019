package org.wilcoss.custody.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.WebTest;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.NotYourRole;
import org.wilcoss.custody.platform.Role;

class PracticesTests extends WebTest {
    private static final Instant SIX = Instant.parse("2026-03-10T23:00:00Z");

    @Autowired
    private Practices practices;

    @Autowired
    private JdbcClient sql;

    @Test
    void opensWithALedgerEntry() {
        int id = practices.open(actor(Role.COACH), practice(actor(Role.COACH).id(), Duration.ofHours(2)));
        assertThat(sql.sql("SELECT title || ', ' || place FROM practices WHERE id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("Tuesday practice, Indoor range");
        assertThat(sql.sql("""
                        SELECT count(*) FROM ledger_entries WHERE act = 'practice.opened'
                          AND convert_from(leaf, 'UTF8')::jsonb #> '{facts,practice_id}' = to_jsonb(:id)""").param("id", id).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void refusesAnEndBeforeItsStart() {
        OpenPractice backwards = practice(actor(Role.COACH).id(), Duration.ofHours(-1));
        assertThatThrownBy(() -> practices.open(actor(Role.COACH), backwards)).isInstanceOf(InvalidFields.class);
    }

    @Test
    void refusesALeadWhoIsNobody() {
        OpenPractice leaderless = practice(Integer.MAX_VALUE, Duration.ofHours(1));
        assertThatThrownBy(() -> practices.open(actor(Role.COACH), leaderless)).isInstanceOf(InvalidFields.class);
    }

    @Test
    void refusesVolunteersAndParents() {
        OpenPractice practice = practice(actor(Role.COACH).id(), Duration.ofHours(1));
        assertThatThrownBy(() -> practices.open(actor(Role.VOLUNTEER), practice))
                .isInstanceOf(NotYourRole.class);
        assertThatThrownBy(() -> practices.open(actor(Role.PARENT), practice)).isInstanceOf(NotYourRole.class);
    }

    private static OpenPractice practice(int leadId, Duration length) {
        return new OpenPractice("Tuesday practice", "Indoor range", leadId, SIX, SIX.plus(length));
    }
}
