package org.wilcoss.custody.witnesses;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Warns in {@code /actuator/health}, without taking the program out of service, while no checkpoint gets away. */
@Component
class WitnessHealth implements HealthIndicator {
    private static final Status WARNING = new Status("WARNING");

    private final Witnesses witnesses;

    WitnessHealth(Witnesses witnesses) {
        this.witnesses = witnesses;
    }

    @Override
    public Health health() {
        return witnesses.areLate()
                ? Health.status(WARNING).build()
                : Health.up().build();
    }
}
