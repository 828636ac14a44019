package org.wilcoss.custody.database;

import java.sql.SQLException;
import javax.sql.DataSource;

/** Single statements for tests. */
final class Ask {
    private Ask() {}

    static String text(DataSource source, String query) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(query)) {
            answer.next();
            return String.valueOf(answer.getString(1));
        }
    }

    static void run(DataSource source, String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
