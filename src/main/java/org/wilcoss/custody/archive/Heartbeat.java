package org.wilcoss.custody.archive;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Tells every few seconds that a backup is alive, also while the database keeps it waiting. */
final class Heartbeat implements Progress, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final AtomicLong bytes = new AtomicLong();
    private final CountDownLatch finished = new CountDownLatch(1);

    Heartbeat(BackupRecords records, int id) {
        Thread.ofVirtual().name("backup-heartbeat").start(() -> beat(records, id));
    }

    private void beat(BackupRecords records, int id) {
        try {
            while (!finished.await(INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
                note(records, id);
            }
        } catch (InterruptedException nobodyInterruptsIt) {
            Thread.currentThread().interrupt();
        }
    }

    private void note(BackupRecords records, int id) {
        try {
            records.beat(id, bytes.get());
        } catch (DataAccessException away) {
            LOG.warn("The backup's progress cannot be noted: {}", Reason.of(away));
        }
    }

    @Override
    public void at(String what, long done, long total) {
        bytes.set(done);
    }

    /** Not by an interrupt, which would close a connection that is in use. */
    @Override
    public void close() {
        finished.countDown();
    }
}
