package org.wilcoss.custody.ledger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Has the entries sequenced while the program serves; a failure is said once, and tried again. */
@Component
@ConditionalOnWebApplication
class SequencerTimer {
    private static final Logger LOG = LoggerFactory.getLogger(SequencerTimer.class);

    private final Sequencer sequencer;
    private boolean failing;

    SequencerTimer(Sequencer sequencer) {
        this.sequencer = sequencer;
    }

    @Scheduled(fixedDelayString = "${custody.ledger.every:PT1S}", initialDelayString = "${custody.ledger.every:PT1S}")
    void sequence() {
        try {
            sequencer.sequence();
            if (failing) {
                LOG.info("The ledger gives entries their place again.");
            }
            failing = false;
        } catch (DataAccessException | TransactionException | UnusableLedgerKey failure) {
            if (!failing) {
                LOG.warn("The ledger gives no entry its place for now, and tries again: {}", failure.getMessage());
            }
            failing = true;
        }
    }
}
