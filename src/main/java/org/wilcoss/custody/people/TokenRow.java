package org.wilcoss.custody.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Scope;

/**
 * A token as lists show it: not its text, which nobody has but its maker.
 *
 * @param lastUsedAt to the minute; null if never
 */
public record TokenRow(
        int id,
        String name,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        Set<Scope> scopes,
        @Nullable Instant lastUsedAt) {
    static Set<Scope> scopes(ResultSet row) throws SQLException {
        String[] labels = (String[]) row.getArray("scopes").getArray();
        return Arrays.stream(labels)
                .map(label -> Labels.parse(Scope.class, label))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
    }
}
