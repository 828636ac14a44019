package org.wilcoss.custody.ledger;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The log in pieces that never change (C2SP tlog-tiles). A partial tile stays to be had after it filled up. A tile that
 * is not, or not yet, or whose path is written in another way, is absent.
 */
@Component
public class Tiles {
    /** Beyond it no tree of ours reaches: 256^7 leaves are more than a bigint counts. */
    private static final int HIGHEST = 7;

    private final JdbcClient sql;

    Tiles(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Hashes of a level, concatenated.
     *
     * @param level in tiles, each 8 levels of the tree high; 0 for leaves
     * @param path such as {@code x001/234} or {@code 000.p/5}
     */
    public Optional<byte[]> hashes(int level, String path) {
        if (level < 0 || level > HIGHEST) {
            return Optional.empty();
        }
        String table = level == 0 ? "ledger_leaves WHERE" : "ledger_nodes WHERE level = :level AND";
        return TilePath.parse(path)
                .flatMap(tile -> sql.sql("""
                        SELECT string_agg(hash, ''::bytea ORDER BY index) FROM %s index >= :from AND index < :to
                        HAVING count(*) = :width
                        """.formatted(table))
                        .param("level", level * TilePath.HEIGHT)
                        .param("from", tile.from())
                        .param("to", tile.to())
                        .param("width", tile.width())
                        .query((row, n) -> row.getBytes(1))
                        .optional());
    }

    /** Entries, each after its length in 16 bits. */
    public Optional<byte[]> entries(String path) {
        return TilePath.parse(path)
                .flatMap(tile -> sql.sql("""
                        SELECT string_agg(substring(int4send(octet_length(leaf)) FROM 3) || leaf, ''::bytea ORDER BY index)
                        FROM ledger_leaves,
                          LATERAL (SELECT leaf FROM ledger_entries WHERE id = entry_id OFFSET 0) AS entry
                        WHERE index >= :from AND index < :to
                        HAVING count(*) = :width
                        """)
                        .param("from", tile.from())
                        .param("to", tile.to())
                        .param("width", tile.width())
                        .query((row, n) -> row.getBytes(1))
                        .optional());
    }
}
