package org.wilcoss.custody.ledger;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures what the ledger costs as it grows, when asked to: {@code ./mvnw test -Dtest=LedgerCost}. The first lines are
 * from code that is not yet warm.
 */
class LedgerCost {
    private static final int SMALL = 1_000;
    private static final int LARGE = 1_000_000;
    private static final int BATCH = 20;
    private static final int APPENDS = 200;
    private static final int ROUNDS = 41;
    private static final int WARM_UP = 10;

    @TempDir
    private Path home = Path.of("");

    /** A small and a large log, appended to in turn; the first rounds are not counted. */
    @Test
    void measure() {
        try (MeasuredLog small = new MeasuredLog(home, SMALL);
                MeasuredLog large = new MeasuredLog(home, LARGE)) {
            List<Duration> timesSmall = new ArrayList<>();
            List<Duration> timesLarge = new ArrayList<>();
            for (int round = 0; round < WARM_UP + APPENDS; round++) {
                Duration one = small.append(BATCH);
                Duration other = large.append(BATCH);
                if (round >= WARM_UP) {
                    timesSmall.add(one);
                    timesLarge.add(other);
                }
            }
            System.out.printf(
                    "appending %d entries: %s at %,d, %s at %,d, %.2f times%n",
                    BATCH,
                    median(timesSmall),
                    SMALL,
                    median(timesLarge),
                    LARGE,
                    1.0 * median(timesLarge).toNanos() / median(timesSmall).toNanos());
            System.out.printf(
                    "a proof: %s at %,d, %s at %,d%n", median(small.prove()), SMALL, median(large.prove()), LARGE);
        }
    }

    /** The same check-outs with the ledger entry and without, in turn; the first rounds are not counted. */
    @Test
    void measureCheckingOut() {
        try (MeasuredDesk with = new MeasuredDesk(true);
                MeasuredDesk without = new MeasuredDesk(false)) {
            List<Duration> timesWith = new ArrayList<>();
            List<Duration> timesWithout = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                boolean first = round % 2 == 0;
                List<Duration> one = (first ? with : without).round();
                List<Duration> other = (first ? without : with).round();
                if (round >= WARM_UP) {
                    timesWith.addAll(first ? one : other);
                    timesWithout.addAll(first ? other : one);
                }
            }
            Duration median = median(timesWith);
            Duration medianWithout = median(timesWithout);
            System.out.printf(
                    "a check-out over HTTP: %s with its ledger entry, %s without, %+.1f %%; %d and %d statements%n",
                    median,
                    medianWithout,
                    100.0 * median.toNanos() / medianWithout.toNanos() - 100,
                    with.statements().size(),
                    without.statements().size());
        }
    }

    private static Duration median(List<Duration> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
