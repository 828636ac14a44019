package org.wilcoss.custody.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.wilcoss.custody.ledger.verify.Hash;

/** A hash that is stored under an index. */
record Stored(long index, Hash hash) {
    static Stored of(ResultSet row) throws SQLException {
        return new Stored(row.getLong("index"), Hash.of(row.getBytes("hash")));
    }

    void mustHave(Hash expected, String where) {
        if (!hash.equals(expected)) {
            throw Wrong.at(where + ", column hash", "it is " + hex(hash), "it should be " + hex(expected));
        }
    }

    private static String hex(Hash hash) {
        return HexFormat.of().formatHex(hash.bytes());
    }
}
