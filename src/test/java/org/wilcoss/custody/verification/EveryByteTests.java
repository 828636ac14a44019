package org.wilcoss.custody.verification;

import java.sql.SQLException;
import java.util.Random;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wilcoss.custody.verification.Changes.Change;

/** Whichever byte of a small log, or of a row that it speaks of, is changed: verifying names that row and column. */
@TestInstance(Lifecycle.PER_CLASS)
class EveryByteTests {
    private final Random random = new Random(6962);
    private final SmallClub club = new SmallClub();
    private final Tampering tampering = new Tampering(club);
    private final Changes changes = new Changes(tampering, random::nextInt);

    EveryByteTests() throws SQLException {}

    @AfterAll
    void close() throws SQLException {
        tampering.close();
        club.close();
    }

    @ParameterizedTest
    @MethodSource("org.wilcoss.custody.verification.Changes#tables")
    void isNamedWhereItIs(String table) throws SQLException {
        SoftAssertions all = new SoftAssertions();
        for (String column : changes.columns(table)) {
            for (Change change : changes.of(table, column, Changes.comparable(table, column))) {
                Outcome outcome = tampering.after(change.statement());
                all.assertThat(outcome.sentence()).as(change.statement()).contains(change.place());
            }
        }
        all.assertAll();
    }
}
