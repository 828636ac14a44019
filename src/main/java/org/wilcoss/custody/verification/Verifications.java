package org.wilcoss.custody.verification;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/** Verifies the ledger while nobody waits, one at a time, and puts on record what came of it. */
@Service
public class Verifications {
    private static final Logger LOG = LoggerFactory.getLogger(Verifications.class);
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final Verifier verifier;
    private final VerificationRecords records;
    private final LedgerAlarm alarm;

    Verifications(Verifier verifier, VerificationRecords records, LedgerAlarm alarm) {
        this.verifier = verifier;
        this.records = records;
        this.alarm = alarm;
    }

    /** Verifies now, unless another verification is not finished. */
    void nightly() {
        records.add(true).ifPresent(this::perform);
    }

    /** Does one that waits; a finding is logged as an error, and shown until a later one proves all. May be repeated. */
    void perform(int id) {
        if (!records.start(id)) {
            return;
        }
        try {
            Outcome outcome = verifier.verify(null, new Beat(id));
            records.finish(id, outcome);
            switch (outcome) {
                case Proven proven -> LOG.info("{}", proven.sentence());
                case Finding finding -> LOG.error("The ledger does not prove itself. {}", finding.sentence());
            }
        } catch (DataAccessException failure) {
            LOG.error("The ledger could not be verified", failure);
            records.fail(id, "The database failed meanwhile; the program's log says how.");
        }
        alarm.look();
    }

    /** Tells at most once a second how far it is. */
    private final class Beat implements Progress {
        private final int id;
        private long next = System.nanoTime();

        Beat(int id) {
            this.id = id;
        }

        @Override
        public void at(long done, long total) {
            if (System.nanoTime() - next >= 0) {
                next = System.nanoTime() + BEAT.toNanos();
                records.beat(id, done, total);
            }
        }
    }
}
