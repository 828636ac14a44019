package org.wilcoss.custody.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestInstance(Lifecycle.PER_CLASS)
class VerifierTests {
    private final SmallClub club = new SmallClub();

    @AfterAll
    void close() {
        club.close();
    }

    @Test
    void provesAWholeLedger() {
        assertThat(verify(null)).isInstanceOfSatisfying(Proven.class, proven -> {
            assertThat(proven.size()).isEqualTo(count("ledger_leaves"));
            assertThat(proven.pending()).isEqualTo(1);
            assertThat(proven.erased()).isZero();
            assertThat(proven.rows())
                    .isEqualTo(count("custody_events")
                            + count("maintenance_events")
                            + count("maintenance_closings")
                            + count("kit_deletions"))
                    .isPositive();
        });
    }

    private Outcome verify(@Nullable KeptCheckpoint kept) {
        return club.get(Verifier.class).verify(kept, Progress.UNHEARD);
    }

    private long count(String table) {
        return JdbcClient.create(club.database.owner())
                .sql("SELECT count(*) FROM " + table)
                .query(Long.class)
                .single();
    }
}
