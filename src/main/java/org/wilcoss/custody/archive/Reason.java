package org.wilcoss.custody.archive;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;

/** Why something failed, in words that hold nothing of a row. */
final class Reason {
    private Reason() {}

    static String of(Throwable failure) {
        Throwable cause = failure;
        while (!(cause instanceof SQLException) && !(cause instanceof IOException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return switch (cause) {
            case SQLException database -> database(String.valueOf(database.getSQLState()));
            case FileSystemException file when file.getReason() != null -> file.getReason();
            case IOException file
            when !(file instanceof FileSystemException) && file.getMessage() != null -> file.getMessage();
            default -> cause.getClass().getSimpleName().replace("Exception", "");
        };
    }

    private static String database(String state) {
        return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            case "08" -> "the connection to the database was lost";
            case "23" -> "SQLSTATE " + state + ", the rows contradict a rule of the schema";
            case "53" -> "SQLSTATE " + state + ", the database has run out of space or memory";
            case "57" -> "the database ended the work";
            default -> "SQLSTATE " + state;
        };
    }
}
