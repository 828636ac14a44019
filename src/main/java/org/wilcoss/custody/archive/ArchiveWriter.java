package org.wilcoss.custody.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.database.Database;
import org.wilcoss.custody.platform.Hashes;

/**
 * Writes everything that the database holds at one moment, in constant memory: a ZIP file (ZIP64 where it needs to be)
 * with a CSV file for each table, the {@link Manifest}, and the {@link Seal} as its comment.
 */
final class ArchiveWriter {
    private final Database database;
    private final String program;
    private final @Nullable LockedKeys keys;
    private final Progress progress;
    private long done;

    ArchiveWriter(Database database, String program, @Nullable LockedKeys keys, Progress progress) {
        this.database = database;
        this.program = program;
        this.keys = keys;
        this.progress = progress;
    }

    /** Writes to the end of the archive and leaves the stream open; the manifest that was written. */
    Manifest write(OutputStream out) throws SQLException, IOException {
        List<String> migrations = database.versions().applied();
        Manifest manifest;
        try (var session = OwnSession.reading(database);
                var zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.setComment(Seal.BLANK);
            manifest = new Manifest(
                    Manifest.FORMAT,
                    program,
                    session.server(),
                    Instant.now(),
                    migrations,
                    keyCheck(session),
                    keys,
                    tables(session, zip),
                    session.catalogue().sequences());
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(manifest.toJson());
            zip.closeEntry();
        }
        if (!database.versions().applied().equals(migrations)) {
            throw new ArchiveRefused(
                    "The schema was brought up to date while the archive was written, so it was thrown away: try again.");
        }
        return manifest;
    }

    private List<Manifest.Table> tables(OwnSession session, ZipOutputStream zip) throws SQLException, IOException {
        var written = new ArrayList<Manifest.Table>();
        for (Catalogue.Table table : session.catalogue().tables()) {
            written.add(table(session, table, zip));
        }
        return written;
    }

    private Manifest.Table table(OwnSession session, Catalogue.Table table, ZipOutputStream zip)
            throws SQLException, IOException {
        zip.putNextEntry(new ZipEntry(Manifest.Table.entry(table.name())));
        var digest = new DigestOutputStream(zip, Hashes.sha256());
        var counted = new CountedOutput(digest, bytes -> progress.at(table.name(), done + bytes, 0));
        long rows = session.copying()
                .copyOut(
                        "COPY (SELECT %s FROM %s) TO STDOUT (FORMAT csv, HEADER)"
                                .formatted(table.columnList(), Catalogue.quoted(table.name())),
                        counted);
        zip.closeEntry();
        done += counted.bytes();
        String sha256 = HexFormat.of().formatHex(digest.getMessageDigest().digest());
        return new Manifest.Table(table.name(), table.columns(), rows, counted.bytes(), sha256);
    }

    private static @Nullable String keyCheck(OwnSession session) {
        boolean kept = session.catalogue().tables().stream()
                .anyMatch(table ->
                        table.name().equals("club_settings") && table.columns().contains("key_check"));
        return kept
                ? session.sql()
                        .sql("SELECT key_check FROM club_settings WHERE key_check IS NOT NULL")
                        .query(String.class)
                        .optional()
                        .orElse(null)
                : null;
    }
}
