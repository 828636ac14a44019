package org.wilcoss.custody.platform;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Reads from an exception which of the schema's named constraints refused a write. */
public final class Constraints {
    private static final int MAX_CAUSES = 20;

    private Constraints() {}

    /** The name of the violated constraint or unique index, such as {@code ix_users_email}. */
    public static Optional<String> violated(Throwable failure) {
        return cause(failure, PSQLException.class)
                .map(PSQLException::getServerErrorMessage)
                .map(ServerErrorMessage::getConstraint);
    }

    /** The exception that the driver or the pool threw, if one is at the bottom of this. */
    public static Optional<SQLException> sqlCause(Throwable failure) {
        return cause(failure, SQLException.class);
    }

    private static <T> Optional<T> cause(Throwable failure, Class<T> type) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }
}
