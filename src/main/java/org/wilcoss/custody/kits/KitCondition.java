package org.wilcoss.custody.kits;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.Labels;

/** In what condition a kit came back, as seen by whoever took it in. */
public enum KitCondition {
    GOOD,
    NEEDS_CLEANING,
    DAMAGED;

    static @Nullable KitCondition find(ResultSet row, String column) throws SQLException {
        String label = row.getString(column);
        return label == null ? null : Labels.parse(KitCondition.class, label);
    }
}
