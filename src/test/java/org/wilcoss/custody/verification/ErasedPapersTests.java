package org.wilcoss.custody.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wilcoss.custody.erasures.ErasePerson;
import org.wilcoss.custody.erasures.Erasures;
import org.wilcoss.custody.erasures.PersonId;

/** Whoever's credentials and overrides were erased lawfully leaves a ledger that proves itself; by hand, not. */
class ErasedPapersTests {
    private static final List<String> BY_HAND = List.of(
            "UPDATE consents SET expires_on = expires_on + 1",
            "UPDATE consents SET withdrawn_at = withdrawn_at + interval '1 hour'",
            "UPDATE consents SET kind = 'carry'",
            "DELETE FROM consents WHERE id = 1",
            "UPDATE credentials SET kind = 'safety_course'",
            "UPDATE credentials SET revoked_at = NULL, revoked_by_id = NULL, revocation_hash = NULL",
            "UPDATE credential_overrides SET expires_on = expires_on + 1");

    @Test
    void areToldFromWhatSomebodyTookAway() throws SQLException {
        try (SmallClub club = new SmallClub()) {
            club.get(Erasures.class)
                    .erase(club.admin, PersonId.user(club.coach), new ErasePerson("Cy Coach", "asked for it"));
            club.sequence();
            try (Tampering tampering = new Tampering(club.database, club.program)) {
                assertThat(tampering.after("SELECT 1")).isInstanceOf(Proven.class);
                for (String change : BY_HAND) {
                    assertThat(tampering.after(change)).as(change).isInstanceOf(Finding.class);
                }
            }
        }
    }
}
