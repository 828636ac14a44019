package org.wilcoss.custody.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Makes the sample club when all parts of the program are there, before the first request can come. */
@Component
@Profile("sample")
class SampleStart implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(SampleStart.class);

    private final SampleClub club;
    private final TokenFiles tokens;
    private final Clock clock;
    private final Optional<Instant> storyEnd;

    /** @param storyEnd the instant at which the club's story ends, to have the very same club again; absent for now */
    SampleStart(
            SampleClub club,
            TokenFiles tokens,
            Clock clock,
            @Value("${custody.sample.now:#{null}}") Optional<Instant> storyEnd) {
        this.club = club;
        this.tokens = tokens;
        this.clock = clock;
        this.storyEnd = storyEnd;
    }

    @Override
    public void afterSingletonsInstantiated() {
        long began = System.nanoTime();
        if (club.make(storyEnd.orElseGet(clock::instant).truncatedTo(ChronoUnit.SECONDS))) {
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            LOG.info("The sample club was made in {} ms", took.toMillis());
        }
        tokens.write();
    }
}
