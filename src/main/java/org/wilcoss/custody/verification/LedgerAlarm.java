package org.wilcoss.custody.verification;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.Alarm;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Words;

/**
 * Warns on every page and in {@code /actuator/health}, without taking the program out of service, while the newest
 * verification has a finding. What another instance found shows within a minute.
 */
@Component("ledgerHealthIndicator")
class LedgerAlarm implements Alarm, HealthIndicator {
    private static final Status WARNING = new Status("WARNING");
    private static final Logger LOG = LoggerFactory.getLogger(LedgerAlarm.class);

    private final VerificationRecords records;
    private volatile boolean raised;

    LedgerAlarm(VerificationRecords records) {
        this.records = records;
    }

    @Scheduled(
            fixedDelayString = "${custody.verification.watch:PT1M}",
            initialDelayString = "${custody.verification.watch:PT1M}")
    void watch() {
        try {
            look();
        } catch (DataAccessException away) {
            LOG.debug("What verifying found is not known anew while the database is away", away);
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void look() {
        raised = records.presentFinding().isPresent();
    }

    @Override
    public Optional<Notice> notice() {
        return raised
                ? Optional.of(new Notice(
                        Words.say("The ledger does not prove itself: a record was changed, removed or added."),
                        "/ledger/verifications",
                        Permission.VERIFY_LEDGER))
                : Optional.empty();
    }

    @Override
    public Health health() {
        return raised ? Health.status(WARNING).build() : Health.up().build();
    }
}
