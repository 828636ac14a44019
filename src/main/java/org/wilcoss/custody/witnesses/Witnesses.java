package org.wilcoss.custody.witnesses;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.wilcoss.custody.ledger.Checkpoint;
import org.wilcoss.custody.ledger.Checkpoints;
import org.wilcoss.custody.platform.ClubSettings;
import org.wilcoss.custody.platform.Labels;

/**
 * Brings the latest checkpoint to each witness once a day, on the club's calendar, however many instances try. Only a
 * crash between delivering and noting it makes a second delivery, which does no harm.
 */
@Service
public class Witnesses {
    /** A day may be missed, for a server that was away; not two. */
    private static final Duration TOO_LONG = Duration.ofDays(2);

    private static final int SHOWN = 9;
    private static final Logger LOG = LoggerFactory.getLogger(Witnesses.class);

    private final List<Witness> witnesses;
    private final Deliveries deliveries;
    private final Checkpoints checkpoints;
    private final ClubSettings club;
    private final Clock clock;

    Witnesses(
            WitnessSettings settings, Deliveries deliveries, Checkpoints checkpoints, ClubSettings club, Clock clock) {
        this.witnesses = WitnessConfiguration.witnesses(settings);
        this.deliveries = deliveries;
        this.checkpoints = checkpoints;
        this.club = club;
        this.clock = clock;
    }

    /** Delivers what is not delivered yet today; what fails is on record, and for the next call to try again. */
    public void deliver() {
        checkpoints.latest().ifPresent(latest -> {
            LocalDate today = LocalDate.ofInstant(clock.instant(), club.club().zone());
            for (Witness witness : witnesses) {
                if (deliveries.claim(today, witness.kind())) {
                    deliver(witness, latest, today);
                }
            }
        });
    }

    /** How checkpoints leave; nothing if they do not, and then they prove less. */
    public List<WitnessKind> kinds() {
        return witnesses.stream().map(Witness::kind).toList();
    }

    /** The latest deliveries, also those that failed. */
    public List<DeliveryRow> recent() {
        return deliveries.recent(SHOWN);
    }

    /** Whether somebody should look why nothing arrived for two days. */
    public boolean areLate() {
        return !witnesses.isEmpty()
                && !deliveries
                        .silentSince(clock.instant().minus(TOO_LONG), kinds())
                        .isEmpty();
    }

    private void deliver(Witness witness, Checkpoint checkpoint, LocalDate today) {
        try {
            witness.take(checkpoint);
            deliveries.delivered(today, witness.kind(), checkpoint.size());
        } catch (NotDelivered failure) {
            deliveries.failed(today, witness.kind(), String.valueOf(failure.getMessage()));
            LOG.warn(
                    "The ledger's checkpoint could not be delivered by {} ({}); it is tried again.",
                    Labels.of(witness.kind()),
                    failure.getMessage());
        }
    }
}
