package org.wilcoss.custody.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Counts what is read, and tells now and then. */
final class CountedInput extends FilterInputStream {
    private static final long TELL_EVERY_BYTES = 1 << 20;

    private final LongConsumer listener;
    private long bytes;
    private long told;

    CountedInput(InputStream in, LongConsumer listener) {
        super(in);
        this.listener = listener;
    }

    @Override
    public int read() throws IOException {
        int single = in.read();
        count(single < 0 ? 0 : 1);
        return single;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = in.read(target, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int more) {
        bytes += more;
        if (bytes - told >= TELL_EVERY_BYTES) {
            told = bytes;
            listener.accept(bytes);
        }
    }
}
