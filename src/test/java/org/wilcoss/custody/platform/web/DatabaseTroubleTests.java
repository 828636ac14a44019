package org.wilcoss.custody.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;

class DatabaseTroubleTests {
    @ParameterizedTest
    @CsvSource({
        "08001, DATABASE_AWAY",
        "08006, DATABASE_AWAY",
        "53300, DATABASE_AWAY",
        "57P01, DATABASE_AWAY",
        "57P03, DATABASE_AWAY",
        "40001, DATABASE_AWAY",
        "40P01, DATABASE_AWAY",
        "55P03, DATABASE_AWAY",
        "57014, DATABASE_AWAY",
        "22021, INVALID_FIELDS",
        "22003, INVALID_FIELDS",
        "23505, ALREADY_EXISTS"
    })
    void tellsTroubleThatACallerCanMend(String state, ProblemType type) {
        RuntimeException wrapped = new IllegalStateException(new SQLException("hidden", state));

        assertThat(DatabaseTrouble.refusalFor(wrapped)).map(Refusal::type).contains(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"42703", "23503", "23001", "XX000"})
    void leavesOurOwnMistakesToTheLog(String state) {
        assertThat(DatabaseTrouble.refusalFor(new SQLException("hidden", state)))
                .isEmpty();
    }

    @Test
    void takesAnExhaustedPoolForADatabaseAway() {
        assertThat(DatabaseTrouble.refusalFor(new SQLTransientConnectionException("timeout")))
                .map(Refusal::type)
                .contains(ProblemType.DATABASE_AWAY);
        assertThat(DatabaseTrouble.refusalFor(new IllegalStateException("no SQL")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "08006, true",
        "08003, true",
        "57P01, true",
        "57P02, true",
        "57014, false",
        "40001, false",
        "23505, false"
    })
    void tellsALostConnectionFromOtherTrouble(String state, boolean lost) {
        assertThat(DatabaseTrouble.isConnectionLost(new IllegalStateException(new SQLException("hidden", state))))
                .isEqualTo(lost);
    }

    @Test
    void takesAConnectionThatThePoolGaveUpForALostOne() {
        assertThat(DatabaseTrouble.isConnectionLost(new SQLException("Connection is closed")))
                .isTrue();
        assertThat(DatabaseTrouble.isConnectionLost(new SQLException("No operations allowed")))
                .isFalse();
    }
}
