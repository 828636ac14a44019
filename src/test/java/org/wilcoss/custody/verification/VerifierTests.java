package org.wilcoss.custody.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.ledger.Checkpoint;
import org.wilcoss.custody.ledger.Checkpoints;

/** A whole ledger is proven, from its tables and over HTTP, also against what somebody kept. */
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
            assertThat(proven.erased()).isGreaterThan(1);
            assertThat(proven.rows())
                    .isEqualTo(count("custody_events")
                            + count("maintenance_events")
                            + count("maintenance_closings")
                            + count("kit_deletions")
                            + count("signatures")
                            + count("erasures")
                            + count("users")
                            + count("users WHERE verified_adult")
                            + count("cases WHERE resolved_at IS NOT NULL")
                            + count("consents")
                            + count("consents WHERE withdrawn_at IS NOT NULL")
                            + count("files")
                            + count("files WHERE removed_at IS NOT NULL")
                            + 2 * count("credentials")
                            + count("credential_overrides")
                            + count("amendments")
                            + count("case_notices")
                            + count("attestations")
                            + count("approval_requests")
                            + count("approval_requests WHERE decided_at IS NOT NULL")
                            + count("approval_requests WHERE withdrawn_at IS NOT NULL")
                            + count("practices WHERE closed_at IS NOT NULL"))
                    .isPositive();
        });
    }

    @Test
    void provesThatItLeadsOnFromEveryCheckpointThatWasKept() {
        for (String note : notes()) {
            KeptCheckpoints kept = KeptCheckpoints.in(note);
            assertThat(verify(kept)).as(note).isInstanceOf(Proven.class);
            assertThat(remote().verify(kept, Progress.UNHEARD)).as(note).isInstanceOf(Proven.class);
        }
    }

    @Test
    void comparesEveryCheckpointOfAFileAndNamesTheFirstThatIsWrong() {
        List<String> notes = notes();
        String file = String.join("\n", notes);
        assertThat(verify(KeptCheckpoints.in(file)).sentence())
                .contains("leads on from all %d checkpoints that were kept".formatted(notes.size()));
        assertThat(remote().verify(KeptCheckpoints.in(file), Progress.UNHEARD).sentence())
                .contains("all %d checkpoints".formatted(notes.size()));
        for (int wrong = 1; wrong <= notes.size(); wrong++) {
            List<String> changed = new ArrayList<>(notes);
            changed.subList(wrong - 1, notes.size()).replaceAll(VerifierTests::withAnotherRoot);
            KeptCheckpoints kept = KeptCheckpoints.in(String.join("\n", changed));
            String place = "checkpoint %d of the %d that were kept".formatted(wrong, notes.size());
            assertThat(verify(kept).sentence()).contains(place);
            assertThat(remote().verify(kept, Progress.UNHEARD).sentence()).contains(place);
        }
    }

    @Test
    void findsTheCheckpointInAMail() {
        String quoted = ("On Saturday you wrote:\n" + latest().note())
                .replaceAll("(?m)^", "> ")
                .replace("\n", "\r\n");
        assertThat(verify(KeptCheckpoints.in("Hello,\r\n\r\n" + quoted + "\r\nRegards")))
                .isInstanceOf(Proven.class);
        assertThatThrownBy(() -> KeptCheckpoints.in("Hello,\n\nnothing\n")).isInstanceOf(NoCheckpoint.class);
    }

    @Test
    void findsThatTheLogIsAnotherOneThanWasKept() {
        try (SmallClub other = new SmallClub()) {
            KeptCheckpoints strange = KeptCheckpoints.in(
                    other.get(Checkpoints.class).latest().orElseThrow().note());
            assertThat(verify(strange)).isInstanceOf(Finding.class);
            assertThat(remote().verify(strange, Progress.UNHEARD)).isInstanceOf(Finding.class);
        }
    }

    @Test
    void findsThatTheLogIsShorterThanWasKept() {
        String longer = latest().note().replaceFirst("\n\\d+\n", "\n1000000\n");
        assertThat(verify(KeptCheckpoints.in(longer)).sentence()).contains("it had 1000000 when it was signed");
        assertThat(remote().verify(KeptCheckpoints.in(longer), Progress.UNHEARD).sentence())
                .contains("it had 1000000 when it was signed");
    }

    @Test
    void provesARunningLogFromItsTilesAlone() {
        assertThat(remote().verify(null, Progress.UNHEARD))
                .isInstanceOfSatisfying(
                        Proven.class, proven -> assertThat(proven.size()).isEqualTo(latest().size()));
    }

    @Test
    void refusesARunningLogUnderAnotherKey() {
        String key = club.get(Checkpoints.class).verifierKeys().getLast();
        assertThat(new RemoteLedger(address(), key).verify(null, Progress.UNHEARD))
                .isInstanceOf(Finding.class);
        assertThat(new RemoteLedger(address(), "no key").verify(null, Progress.UNHEARD))
                .isInstanceOf(Finding.class);
    }

    @Test
    void saysThatALogCannotBeRead() {
        assertThatThrownBy(() -> new RemoteLedger(address().resolve("/elsewhere"), null).verify(null, Progress.UNHEARD))
                .isInstanceOf(LogUnreachable.class)
                .hasMessageContaining("status 404");
    }

    private static String withAnotherRoot(String note) {
        String root = note.lines().toList().get(2);
        return note.replace(root, (root.startsWith("A") ? "B" : "A") + root.substring(1));
    }

    private Outcome verify(@Nullable KeptCheckpoints kept) {
        return club.get(Verifier.class).verify(kept, Progress.UNHEARD);
    }

    private RemoteLedger remote() {
        return new RemoteLedger(address(), null);
    }

    private URI address() {
        return URI.create(
                "http://localhost:%s/".formatted(club.program.getEnvironment().getProperty("local.server.port")));
    }

    private Checkpoint latest() {
        return club.get(Checkpoints.class).latest().orElseThrow();
    }

    private List<String> notes() {
        return JdbcClient.create(club.database.owner())
                .sql("SELECT note FROM ledger_checkpoints ORDER BY size")
                .query((row, n) -> row.getString(1))
                .list();
    }

    private long count(String table) {
        return JdbcClient.create(club.database.owner())
                .sql("SELECT count(*) FROM " + table)
                .query(Long.class)
                .single();
    }
}
