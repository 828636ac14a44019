package org.wilcoss.custody.kits;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A person, as much as a list shows: the id and the name. */
public record Named(int id, String name) {
    /** Reads {@code <prefix>_id} and {@code <prefix>_name}; null if there is no such person in the row. */
    public static @Nullable Named find(ResultSet row, String prefix) throws SQLException {
        Integer id = row.getObject(prefix + "_id", Integer.class);
        return id == null ? null : new Named(id, row.getString(prefix + "_name"));
    }

    /** The same, of a person whom every row has. */
    public static Named get(ResultSet row, String prefix) throws SQLException {
        return new Named(row.getInt(prefix + "_id"), row.getString(prefix + "_name"));
    }
}
