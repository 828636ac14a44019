package org.wilcoss.custody.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Arrays;
import java.util.HexFormat;
import org.wilcoss.custody.platform.Hashes;

/** The end of an archive: the SHA-256 of every byte before it, in hexadecimal. It is the comment of the ZIP file. */
final class Seal {
    static final int LENGTH = 64;

    /** What the ZIP file is written with, until the hash is known. */
    static final String BLANK = "0".repeat(LENGTH);

    private static final int CHUNK_BYTES = 1 << 16;

    private Seal() {}

    /**
     * Reads the whole file.
     *
     * @throws ArchiveRefused if a single bit of it is not as it was written, or it is no archive
     */
    static void prove(Path file, Progress progress) {
        try (InputStream bytes = Files.newInputStream(file)) {
            long size = Files.size(file);
            var digest = Hashes.sha256();
            var chunk = new byte[CHUNK_BYTES];
            for (long left = size - LENGTH; left > 0; ) {
                int read = bytes.readNBytes(chunk, 0, (int) Math.min(CHUNK_BYTES, left));
                if (read == 0) {
                    throw damaged(file);
                }
                digest.update(chunk, 0, read);
                left -= read;
                progress.at("Proving the archive", size - LENGTH - left, size);
            }
            var seal = HexFormat.of().formatHex(digest.digest()).getBytes(StandardCharsets.US_ASCII);
            if (!Arrays.equals(seal, bytes.readAllBytes())) {
                throw damaged(file);
            }
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    /** The SHA-256 of a whole file, in hexadecimal. */
    static String fingerprint(Path file) {
        try (var bytes = new DigestInputStream(Files.newInputStream(file), Hashes.sha256())) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    private static ArchiveRefused unreadable(Path file, IOException why) {
        return new ArchiveRefused(
                "The file %s cannot be read (%s): correct the name, or let the user who runs this program read it."
                        .formatted(file, why.getClass().getSimpleName()),
                why);
    }

    static ArchiveRefused damaged(Path file) {
        return new ArchiveRefused(
                "The file %s is damaged, or is no archive of this program; nothing was changed: take another copy of it."
                        .formatted(file));
    }
}
