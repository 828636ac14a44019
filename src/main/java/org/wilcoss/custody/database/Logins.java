package org.wilcoss.custody.database;

import static java.util.Objects.requireNonNull;

/** The two roles that log in to one database; by URL they may be the same one. */
record Logins(DatabaseUrl program, DatabaseUrl owner) {

    static Logins of(DatabaseSettings settings) {
        var program = requireNonNull(settings.program());
        var owner = settings.owner();
        return new Logins(program, owner == null ? program : owner);
    }
}
