package org.wilcoss.custody.platform.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.wilcoss.custody.platform.Constraints;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Refusal;

/** Reads PostgreSQL's error codes (SQLSTATE, appendix A of its manual) that a caller can do something about. */
final class DatabaseTrouble {
    private static final String DATA_EXCEPTION = "22";
    private static final String UNIQUE_VIOLATION = "23505";

    /** What the pool says, without an SQLSTATE, to who goes on with a connection that it has found broken. */
    private static final String GIVEN_UP = "Connection is closed";

    private DatabaseTrouble() {}

    static Optional<Refusal> refusalFor(Throwable failure) {
        return Constraints.sqlCause(failure).flatMap(DatabaseTrouble::read);
    }

    /** True if the connection that was in use has ended: on a fresh one the same request may well succeed. */
    static boolean isConnectionLost(Throwable failure) {
        return Constraints.sqlCause(failure)
                .filter(DatabaseTrouble::isConnectionLost)
                .isPresent();
    }

    private static boolean isConnectionLost(SQLException cause) {
        String state = cause.getSQLState();
        return state == null ? GIVEN_UP.equals(cause.getMessage()) : state.startsWith("08") || state.startsWith("57P0");
    }

    private static Optional<Refusal> read(SQLException cause) {
        if (cause instanceof SQLTransientConnectionException || isConnectionLost(cause)) {
            return Optional.of(new Rejected(ProblemType.DATABASE_AWAY, "database_away"));
        }
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        if (isAway(state)) {
            return Optional.of(new Rejected(ProblemType.DATABASE_AWAY, "database_away"));
        }
        if (state.startsWith(DATA_EXCEPTION)) {
            return Optional.of(new InvalidFields("body", "has a value out of the range that can be kept"));
        }
        if (state.equals(UNIQUE_VIOLATION)) {
            return Optional.of(new Rejected(ProblemType.ALREADY_EXISTS, "already_exists"));
        }
        return Optional.empty();
    }

    /** No connection, no more connections, being shut down; or a conflict of transactions or a time limit: try again. */
    private static boolean isAway(String state) {
        return state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57P")
                || state.startsWith("40")
                || state.equals("55P03")
                || state.equals("57014");
    }
}
