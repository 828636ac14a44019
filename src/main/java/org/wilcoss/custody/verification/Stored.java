package org.wilcoss.custody.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.ledger.verify.Hash;

/** A hash that is stored under an index; whether it is one is known only once it was compared. */
final class Stored {
    private final long index;
    private final byte @Nullable [] bytes;

    private Stored(long index, byte @Nullable [] bytes) {
        this.index = index;
        this.bytes = bytes;
    }

    static Stored of(ResultSet row) throws SQLException {
        return new Stored(row.getLong("index"), row.getBytes("hash"));
    }

    long index() {
        return index;
    }

    /** What was compared before. */
    Hash hash() {
        return Hash.of(Objects.requireNonNull(bytes));
    }

    void mustHave(Hash expected, String where) {
        if (!Arrays.equals(bytes, expected.bytes())) {
            throw Wrong.at(
                    where + ", column hash",
                    "it is " + hex(bytes),
                    "it should be " + HexFormat.of().formatHex(expected.bytes()));
        }
    }

    /** Bytes as findings write them. */
    static String hex(byte @Nullable [] bytes) {
        return bytes == null ? "null" : HexFormat.of().formatHex(bytes);
    }
}
