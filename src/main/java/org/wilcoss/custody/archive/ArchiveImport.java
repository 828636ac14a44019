package org.wilcoss.custody.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.wilcoss.custody.database.Database;
import org.wilcoss.custody.platform.KeyCheck;
import org.wilcoss.custody.platform.KeyRing;

/** An archive that was proved whole, about to become a database. */
public final class ArchiveImport implements AutoCloseable {
    private final Path file;
    private final ArchiveFile archive;

    private ArchiveImport(Path file, ArchiveFile archive) {
        this.file = file;
        this.archive = archive;
    }

    /**
     * Reads the whole file, and uses nothing of it before all of it is proved.
     *
     * @throws ArchiveRefused if it is damaged or no archive
     */
    public static ArchiveImport open(Path file, Progress progress) {
        return new ArchiveImport(file, ArchiveFile.open(file, progress));
    }

    /** Whether the club has encrypted values, so that a key ring is needed to read them. */
    public boolean needsKeys() {
        return archive.manifest().keyCheck() != null;
    }

    /** Whether the archive brings the club's keys itself, under a passphrase. */
    public boolean holdsKeys() {
        return archive.manifest().keys() != null;
    }

    /** Whether this ring reads the archive's encrypted values. */
    public boolean isReadBy(KeyRing ring) {
        String check = archive.manifest().keyCheck();
        return check == null || KeyCheck.opens(ring, check);
    }

    /**
     * The keys that the archive brings.
     *
     * @throws ArchiveRefused if it brings none, or it is another passphrase
     */
    public ClubKeys keys(Passphrase passphrase) {
        LockedKeys keys = archive.manifest().keys();
        if (keys == null) {
            throw new ArchiveRefused(
                    "The file %s holds no keys: load it by import-all, with the club's keys.json and ledger-key.json in CUSTODY_HOME."
                            .formatted(file));
        }
        return keys.unlock(passphrase);
    }

    /**
     * Makes sure, without changing anything, that the archive can go into this database.
     *
     * @throws ArchiveRefused if the database holds a club or is in use, or the archive is of a later program
     */
    public void proveFitFor(Database database) {
        proveKnown(database.versions().known());
        proveEmpty(database);
    }

    /**
     * Loads everything into an empty database, as it was, and then brings it to the present schema. All rows come in
     * one transaction: after a failure the database is as empty as before.
     *
     * @throws ArchiveRefused as {@link #proveFitFor}, or if not everything arrives
     */
    public Loaded into(Database database, Progress progress) {
        proveFitFor(database);
        Manifest manifest = archive.manifest();
        database.migrateTo(manifest.schema());
        List<String> strangers = load(database, progress);
        progress.at("Bringing the schema up to date", 0, 0);
        database.migrate();
        progress.at("Counting for the query planner", 0, 0);
        analyze(database);
        return new Loaded(
                manifest.program(),
                manifest.writtenAt(),
                manifest.rows(),
                manifest.tables().size(),
                strangers);
    }

    private void proveKnown(List<String> known) {
        Manifest manifest = archive.manifest();
        int last = known.indexOf(manifest.schema());
        if (last < 0 || !known.subList(0, last + 1).equals(manifest.migrations())) {
            throw new ArchiveRefused(
                    "The archive was written by version %s of this program, whose schema %s this one does not know; nothing was changed: use that version or a later one."
                            .formatted(manifest.program(), manifest.schema()));
        }
    }

    private void proveEmpty(Database database) {
        List<String> applied = database.versions().applied();
        try (var session = OwnSession.reading(database)) {
            if (Traces.ofOthers(session)) {
                throw new ArchiveRefused(
                        "Another program uses the database; nothing was changed: stop every program that serves from it, then try again.");
            }
            if (Traces.in(session)) {
                throw new ArchiveRefused(
                        "The database holds a club already; nothing was changed: name an empty folder with CUSTODY_HOME, or an empty database with DATABASE_URL.");
            }
        } catch (SQLException failure) {
            throw unloadable(failure);
        }
        List<String> archived = archive.manifest().migrations();
        if (applied.size() > archived.size()
                || !archived.subList(0, applied.size()).equals(applied)) {
            throw new ArchiveRefused(
                    "The database has a later schema than the archive, though no club; nothing was changed: name an empty folder with CUSTODY_HOME, or an empty database with DATABASE_URL.");
        }
    }

    private List<String> load(Database database, Progress progress) {
        try (var session = OwnSession.writing(database)) {
            List<String> strangers = new Load(session, archive, progress).run();
            session.commit();
            return strangers;
        } catch (SQLException | IOException | DataAccessException failure) {
            throw unloadable(failure);
        }
    }

    private void analyze(Database database) {
        try (var session = OwnSession.writing(database)) {
            session.run("ANALYZE " + Catalogue.list(session.catalogue().tables()));
            session.commit();
        } catch (SQLException failure) {
            throw unloadable(failure);
        }
    }

    private ArchiveRefused unloadable(Exception failure) {
        return new ArchiveRefused(
                "The archive %s cannot be loaded (%s); the database is as empty as before: remove the cause and try again."
                        .formatted(file, Reason.of(failure)),
                failure);
    }

    @Override
    public void close() {
        archive.close();
    }
}
