package org.wilcoss.custody.archive;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Warns in {@code /actuator/health}, without taking the program out of service, while there should be a newer backup. */
@Component
class BackupHealth implements HealthIndicator {
    private static final Status WARNING = new Status("WARNING");

    private final BackupQueries queries;

    BackupHealth(BackupQueries queries) {
        this.queries = queries;
    }

    @Override
    public Health health() {
        return queries.isLate() ? Health.status(WARNING).build() : Health.up().build();
    }
}
