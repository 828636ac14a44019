package org.wilcoss.custody.imports;

import java.nio.ByteBuffer;
import org.wilcoss.custody.platform.Hashes;

/**
 * In which line each code stood first. Keeps half of a hash for each, so that even a million of them take some 25 MB;
 * that two codes of such a file are taken for one happens less than once in ten million files.
 */
final class SeenCodes {
    private static final int FIRST_SIZE = 1024;

    private long[] keys = new long[FIRST_SIZE];
    private int[] lines = new int[FIRST_SIZE];
    private int count;

    /** Notes a code's line and returns 0, or returns the earlier line where it stands. */
    int note(String code, long line) {
        if (2 * (count + 1) > keys.length) {
            grow();
        }
        long key = key(code);
        int at = place(key, keys, lines);
        if (lines[at] != 0) {
            return lines[at];
        }
        keys[at] = key;
        lines[at] = Math.toIntExact(line);
        count++;
        return 0;
    }

    private void grow() {
        var moreKeys = new long[2 * keys.length];
        var moreLines = new int[moreKeys.length];
        for (int from = 0; from < keys.length; from++) {
            if (lines[from] != 0) {
                int to = place(keys[from], moreKeys, moreLines);
                moreKeys[to] = keys[from];
                moreLines[to] = lines[from];
            }
        }
        keys = moreKeys;
        lines = moreLines;
    }

    private static int place(long key, long[] keys, int[] lines) {
        int at = (int) key & (keys.length - 1);
        while (lines[at] != 0 && keys[at] != key) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }

    private static long key(String code) {
        return ByteBuffer.wrap(Hashes.sha256(code)).getLong();
    }
}
