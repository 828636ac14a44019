package org.wilcoss.custody.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.wilcoss.custody.platform.Hashes;

/** Writes the {@link Seal} in the place of the last bytes that it is given, when it is closed. */
final class SealingOutput extends OutputStream {
    private final OutputStream file;
    private final MessageDigest digest = Hashes.sha256();
    private final MessageDigest whole = Hashes.sha256();
    private final byte[] held = new byte[Seal.LENGTH];
    private int holding;
    private long bytes;
    private boolean closed;

    SealingOutput(OutputStream file) {
        this.file = file;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] given, int offset, int length) throws IOException {
        int release = Math.max(0, holding + length - held.length);
        int fromHeld = Math.min(release, holding);
        pass(held, 0, fromHeld);
        System.arraycopy(held, fromHeld, held, 0, holding - fromHeld);
        holding -= fromHeld;
        int fromGiven = release - fromHeld;
        pass(given, offset, fromGiven);
        System.arraycopy(given, offset + fromGiven, held, holding, length - fromGiven);
        holding += length - fromGiven;
    }

    private void pass(byte[] given, int offset, int length) throws IOException {
        file.write(given, offset, length);
        digest.update(given, offset, length);
        whole.update(given, offset, length);
        bytes += length;
    }

    /** How many bytes there are in the file. */
    long bytes() {
        return bytes;
    }

    /** The SHA-256 of the whole file; after it was closed. */
    byte[] sha256() {
        return whole.digest();
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            byte[] seal = HexFormat.of().formatHex(digest.digest()).getBytes(StandardCharsets.US_ASCII);
            file.write(seal);
            whole.update(seal);
            bytes += seal.length;
            file.flush();
        }
    }
}
