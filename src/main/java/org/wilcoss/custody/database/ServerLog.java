package org.wilcoss.custody.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The part of the server's log that one start has written. */
record ServerLog(Path file, long from) {
    private static final int MOST_BYTES = 100_000;

    static ServerLog since(Path file) throws IOException {
        return new ServerLog(file, Files.size(file));
    }

    String text() throws IOException {
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            var bytes = new byte[(int) Math.min(MOST_BYTES, log.length() - from)];
            log.seek(from);
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
