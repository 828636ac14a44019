package org.wilcoss.custody.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.wilcoss.custody.erasures.ErasePerson;
import org.wilcoss.custody.erasures.Erasures;
import org.wilcoss.custody.erasures.PersonId;

/** Whoever's credentials and overrides were erased lawfully leaves a ledger that proves itself; by hand, not. */
class ErasedPapersTests {
    @Test
    void areToldFromWhatSomebodyTookAway() throws SQLException {
        try (SmallClub club = new SmallClub()) {
            club.get(Erasures.class)
                    .erase(club.admin, PersonId.user(club.coach), new ErasePerson("Cy Coach", "asked for it"));
            club.sequence();
            try (Connection connection = club.database.owner().getConnection()) {
                connection.setAutoCommit(false);
                assertThat(club.verify(connection)).isInstanceOf(Proven.class);
                for (String change : new String[] {
                    "UPDATE consents SET expires_on = expires_on + 1",
                    "UPDATE consents SET withdrawn_at = withdrawn_at + interval '1 hour'",
                    "UPDATE credentials SET kind = 'safety_course'",
                    "UPDATE credential_overrides SET expires_on = expires_on + 1",
                    "DELETE FROM consents WHERE id = 1",
                }) {
                    try (var statement = connection.createStatement()) {
                        statement.execute("SET LOCAL session_replication_role = replica");
                        statement.execute(change);
                    }
                    assertThat(club.verify(connection)).as(change).isInstanceOf(Finding.class);
                    connection.rollback();
                }
            }
        }
    }
}
