package org.wilcoss.custody.verification;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.wilcoss.custody.ledger.verify.Hash;

/** Compares the log's tiles of hashes with those that its entries make; keeps one tile for each level. */
final class RemoteHashes {
    private static final int FULL = 256;

    /** Levels of the tree in one tile. */
    private static final int HEIGHT = 8;

    private final RemoteSource source;
    private final Map<Integer, Tile> tiles = new TreeMap<>();

    RemoteHashes(RemoteSource source) {
        this.source = source;
    }

    /** The next hash of a level of the tree. */
    void add(int level, Hash hash) {
        if (level % HEIGHT == 0) {
            Tile tile = tiles.computeIfAbsent(level / HEIGHT, Tile::new);
            tile.hashes.writeBytes(hash.bytes());
            if (tile.width() == FULL) {
                compare(tile);
                tile.index++;
                tile.hashes.reset();
            }
        }
    }

    /** The end of the entries: what is left are partial tiles. */
    void finish() {
        tiles.values().stream().filter(tile -> tile.width() > 0).forEach(this::compare);
    }

    private void compare(Tile tile) {
        byte[] served = source.tile(Integer.toString(tile.level), tile.index, tile.width());
        byte[] expected = tile.hashes.toByteArray();
        if (!Arrays.equals(served, expected)) {
            int at = Arrays.mismatch(served, expected) / Hash.BYTES;
            throw Wrong.at(
                    "tile/%d %d (%d hashes)".formatted(tile.level, tile.index, tile.width()),
                    "hash %d is another".formatted(at),
                    "it is " + Hash.of(Arrays.copyOfRange(expected, at * Hash.BYTES, (at + 1) * Hash.BYTES)));
        }
    }

    private static final class Tile {
        private final int level;
        private final ByteArrayOutputStream hashes = new ByteArrayOutputStream(FULL * Hash.BYTES);
        private long index;

        Tile(int level) {
            this.level = level;
        }

        int width() {
            return hashes.size() / Hash.BYTES;
        }
    }
}
