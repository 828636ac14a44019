package org.wilcoss.custody.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * What can be told of a file's bytes by reading them once, in constant memory: their encoding, by the byte-order mark,
 * else UTF-8 if all of it is that, else Windows-1252, which spreadsheets wrote before; and how many lines there are.
 */
record Survey(Charset encoding, long lines) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int PIECE = 64 * 1024;

    static Survey of(Source source) throws IOException {
        try (InputStream in = source.open()) {
            byte[] piece = new byte[PIECE];
            int start = in.readNBytes(piece, 0, 4);
            Charset marked = marked(piece, start);
            Utf8Check check = new Utf8Check();
            long lines = 0;
            byte last = '\n';
            for (int count = start; count > 0; count = in.readNBytes(piece, 0, PIECE)) {
                lines += lineFeeds(piece, count);
                last = piece[count - 1];
                check.feed(piece, count);
            }
            boolean unended = last != '\n' && last != 0;
            return new Survey(
                    marked != null ? marked : check.passed() ? StandardCharsets.UTF_8 : WINDOWS,
                    lines + (unended ? 1 : 0));
        }
    }

    /** The encoding that the first bytes give away, or null. A zero in every other byte is UTF-16 that lost its mark. */
    private static @org.jspecify.annotations.Nullable Charset marked(byte[] start, int count) {
        if (count < 2) {
            return null;
        }
        if ((start[0] == (byte) 0xff && start[1] == (byte) 0xfe) || (start[0] != 0 && start[1] == 0)) {
            return StandardCharsets.UTF_16LE;
        }
        boolean bigEndian = (start[0] == (byte) 0xfe && start[1] == (byte) 0xff) || (start[0] == 0 && start[1] != 0);
        return bigEndian ? StandardCharsets.UTF_16BE : null;
    }

    private static long lineFeeds(byte[] piece, int count) {
        long found = 0;
        for (int at = 0; at < count; at++) {
            if (piece[at] == '\n') {
                found++;
            }
        }
        return found;
    }

    /** Whether bytes that come in pieces are UTF-8; what a piece leaves unfinished is carried into the next. */
    private static final class Utf8Check {
        private final CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        private final CharBuffer decoded = CharBuffer.allocate(PIECE + 4);
        private final ByteBuffer bytes = ByteBuffer.allocate(PIECE + 4);
        private boolean sound = true;

        void feed(byte[] piece, int count) {
            if (sound) {
                bytes.put(piece, 0, count).flip();
                sound = !decoder.decode(bytes, decoded.clear(), false).isError();
                bytes.compact();
            }
        }

        boolean passed() {
            bytes.flip();
            return sound && !decoder.decode(bytes, decoded.clear(), true).isError();
        }
    }
}
