package org.wilcoss.custody.commands;

import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.springframework.boot.web.server.PortInUseException;
import org.wilcoss.custody.database.DatabaseUnavailable;
import org.wilcoss.custody.platform.CannotWork;

/** Failures that are nobody's fault in this program, each in one sentence with its remedy. */
final class Foreseen {
    private Foreseen() {}

    /** The sentence of the first foreseen failure among the causes, the outermost first. */
    static Optional<String> sentence(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .map(Foreseen::own)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> own(Throwable failure) {
        return Optional.ofNullable(
                switch (failure) {
                    case CannotWork known -> known.getMessage();
                    case DatabaseUnavailable known -> known.getMessage();
                    case PortInUseException taken -> Port.taken(taken.getPort());
                    case SchemaManagementException differs -> schema(differs);
                    case SQLTransientConnectionException away ->
                        "The database does not answer: see that it runs and has connections left, then try again.";
                    default -> null;
                });
    }

    private static String schema(SchemaManagementException differs) {
        var difference = String.valueOf(differs.getMessage())
                .replaceFirst("(?i)^schema[ -]validation: *", "")
                .replaceAll("\\s+", " ");
        return "The schema of the database is not the one that this program knows (%s): start the version of the program that it belongs to, or undo what was changed by hand."
                .formatted(difference);
    }
}
