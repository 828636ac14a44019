package org.wilcoss.custody.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wilcoss.custody.database.DatabaseUnavailable;
import org.wilcoss.custody.database.OwnerOnly;
import org.wilcoss.custody.ledger.Fact;
import org.wilcoss.custody.ledger.Ledger;
import org.wilcoss.custody.platform.Actor;

/**
 * Backs the club up, one at a time. Each backup has a row and an entry in the ledger that are there before it begins, and
 * so in the backup itself. A file is complete and on the disk when it has its name, and only its owner can read it.
 */
@Service
public class Backups {
    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final BackupRecords records;
    private final BackupSource source;
    private final Retention retention;
    private final BackupSettings settings;
    private final Ledger ledger;
    private final Clock clock;

    Backups(
            BackupRecords records,
            BackupSource source,
            Retention retention,
            BackupSettings settings,
            Ledger ledger,
            Clock clock) {
        this.records = records;
        this.source = source;
        this.retention = retention;
        this.settings = settings;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Puts a backup on record that {@link #perform} is to make; empty while another waits or runs. */
    @Transactional
    Optional<Integer> order(BackupOrigin origin, @Nullable Actor actor) {
        String name = "custody-" + STAMP.format(clock.instant()) + ".zip";
        return record(origin, settings.folder().resolve(name), settings.passphrase() != null, actor);
    }

    /** Puts one on record that is made at once, for {@link #perform}. */
    @Transactional
    Optional<Integer> order(Path file) {
        return record(BackupOrigin.COMMAND, file, true, null);
    }

    private Optional<Integer> record(BackupOrigin origin, Path file, boolean withKeys, @Nullable Actor actor) {
        Optional<Integer> id = records.add(origin, file, withKeys);
        id.ifPresent(known -> {
            String act = "archive.backup";
            Fact fact =
                    actor == null ? Fact.ofProgram(act, clock.instant()) : Fact.of(act, clock.instant(), actor.id());
            ledger.record(fact.with("backup_id", known));
        });
        return id;
    }

    /** Makes a backup that waits, and removes those that are old; a failure is on record in words. May be repeated. */
    void perform(int id) {
        records.start(id).ifPresent(file -> {
            try (var heartbeat = new Heartbeat(records, id)) {
                folder();
                finish(id, source.write(file, settings.passphrase(), heartbeat));
                retention.apply();
            } catch (RuntimeException failure) {
                LOG.error("The backup failed: {}", words(failure), failure);
                records.fail(id, words(failure));
            }
        });
    }

    /** Makes a backup that was just put on record, while somebody waits for it. */
    Written perform(int id, Passphrase passphrase, Progress progress) {
        Path file = records.start(id).orElseThrow();
        try (var heartbeat = new Heartbeat(records, id)) {
            Written written = source.write(file, passphrase, (what, done, total) -> {
                heartbeat.at(what, done, total);
                progress.at(what, done, total);
            });
            return finish(id, written);
        } catch (RuntimeException failure) {
            records.fail(id, words(failure));
            throw failure;
        }
    }

    private Written finish(int id, Written written) {
        records.finish(id, written);
        LOG.info("The backup {} is complete: {} rows, {} bytes", written.file(), written.rows(), written.bytes());
        return written;
    }

    private static String words(RuntimeException failure) {
        return failure instanceof ArchiveRefused || failure instanceof DatabaseUnavailable
                ? String.valueOf(failure.getMessage())
                : "The program failed; its log says where.";
    }

    private void folder() {
        try {
            if (!Files.isDirectory(settings.folder())) {
                Files.createDirectories(settings.folder(), OwnerOnly.folder());
            }
        } catch (IOException failure) {
            throw new ArchiveRefused(
                    "The folder %s cannot be made (%s): name another with BACKUP_FOLDER, or make it writable."
                            .formatted(settings.folder(), Reason.of(failure)),
                    failure);
        }
    }
}
