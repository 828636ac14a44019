package org.wilcoss.custody.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongConsumer;

/** Counts what is written, and tells now and then. */
final class CountedOutput extends FilterOutputStream {
    private static final long TELL_EVERY_BYTES = 1 << 20;

    private final LongConsumer listener;
    private long bytes;
    private long told;

    CountedOutput(OutputStream out, LongConsumer listener) {
        super(out);
        this.listener = listener;
    }

    @Override
    public void write(int single) throws IOException {
        out.write(single);
        count(1);
    }

    @Override
    public void write(byte[] given, int offset, int length) throws IOException {
        out.write(given, offset, length);
        count(length);
    }

    private void count(int more) {
        bytes += more;
        if (bytes - told >= TELL_EVERY_BYTES) {
            told = bytes;
            listener.accept(bytes);
        }
    }

    long bytes() {
        return bytes;
    }
}
