package org.wilcoss.custody.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.ZipFile;
import org.springframework.dao.DataAccessException;
import org.wilcoss.custody.database.OwnerOnly;
import tools.jackson.core.JacksonException;

/** An archive on the disk that has been proved whole, open to be read. */
final class ArchiveFile implements AutoCloseable {
    /** A manifest lists tables, not rows. */
    private static final int LARGEST_MANIFEST_BYTES = 10_000_000;

    private static final int BUFFER_BYTES = 1 << 16;

    private final ZipFile zip;
    private final Manifest manifest;

    private ArchiveFile(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Proves the whole file before anything of it is used.
     *
     * @throws ArchiveRefused if it is damaged, or of a later format
     */
    static ArchiveFile open(Path file, Progress progress) {
        Seal.prove(file, progress);
        try {
            var zip = new ZipFile(file.toFile());
            try {
                return new ArchiveFile(zip, manifest(zip, file));
            } catch (IOException | RuntimeException failure) {
                zip.close();
                throw failure;
            }
        } catch (IOException | JacksonException foreign) {
            throw Seal.damaged(file);
        }
    }

    private static Manifest manifest(ZipFile zip, Path file) throws IOException {
        var entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw Seal.damaged(file);
        }
        try (InputStream json = zip.getInputStream(entry)) {
            Manifest manifest = Manifest.parse(json.readNBytes(LARGEST_MANIFEST_BYTES));
            if (manifest.format() != Manifest.FORMAT) {
                throw new ArchiveRefused(
                        "The archive is of format %d, written by version %s of this program, and this one reads format %d: use that version or a later one."
                                .formatted(manifest.format(), manifest.program(), Manifest.FORMAT));
            }
            return manifest;
        }
    }

    /**
     * Writes an archive under a temporary name, which only this user can read, and gives it its own when it is
     * complete and on the disk.
     *
     * @throws ArchiveRefused if it cannot be written; nothing of it is left
     */
    static Written write(Path file, ArchiveWriter writer) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            Files.deleteIfExists(unfinished);
            Written written = writeTo(unfinished, file, writer);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return written;
        } catch (IOException | SQLException | DataAccessException failure) {
            discard(unfinished, failure);
            throw new ArchiveRefused(
                    "The archive %s cannot be written (%s): see that the folder is there, writable and has space, and that the database answers."
                            .formatted(file, Reason.of(failure)),
                    failure);
        } catch (RuntimeException failure) {
            discard(unfinished, failure);
            throw failure;
        }
    }

    private static Written writeTo(Path unfinished, Path file, ArchiveWriter writer) throws IOException, SQLException {
        var create = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(unfinished, create, OwnerOnly.file())) {
            var sealing = new SealingOutput(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES));
            Manifest manifest = writer.write(sealing);
            sealing.close();
            channel.force(true);
            return new Written(
                    file,
                    sealing.bytes(),
                    manifest.rows(),
                    manifest.tables().size(),
                    HexFormat.of().formatHex(sealing.sha256()));
        }
    }

    private static void discard(Path unfinished, Exception why) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException failure) {
            why.addSuppressed(failure);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** The CSV of a table. */
    InputStream table(Manifest.Table table) throws IOException {
        var entry = zip.getEntry(Manifest.Table.entry(table.name()));
        if (entry == null) {
            throw new IOException("no " + Manifest.Table.entry(table.name()));
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
