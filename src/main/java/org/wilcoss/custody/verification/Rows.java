package org.wilcoss.custody.verification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.postgresql.PGStatement;

/** Rows in the order of a number in their first column, few of them in memory at a time. Begins at the first row. */
final class Rows implements AutoCloseable {
    private static final int FETCH = 2000;

    private final PreparedStatement statement;
    private final ResultSet rows;
    private boolean present;
    private long key;

    /** @param connection with a transaction, else the driver holds all rows at once */
    Rows(Connection connection, String sql) throws SQLException {
        statement = connection.prepareStatement(sql);
        try {
            statement.setFetchSize(FETCH);
            statement
                    .unwrap(PGStatement.class)
                    .setPrepareThreshold(-1); // values in binary, from the first execution on
            rows = statement.executeQuery();
            advance();
        } catch (SQLException failure) {
            statement.close();
            throw failure;
        }
    }

    boolean isPresent() {
        return present;
    }

    /** Whether the present row has this key. */
    boolean isAt(long wanted) {
        return present && key == wanted;
    }

    /** Whether the present row has a smaller key. */
    boolean isBefore(long wanted) {
        return present && key < wanted;
    }

    /** 0 where there is none. */
    long key() {
        return key;
    }

    /** The present row. */
    ResultSet row() {
        return rows;
    }

    void advance() throws SQLException {
        present = rows.next();
        key = present ? rows.getLong(1) : 0;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
