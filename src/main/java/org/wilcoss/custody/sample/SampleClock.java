package org.wilcoss.custody.sample;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The real clock, but for what is staged: there it shows the time at which it is to have happened. */
@Component
@Primary
@Profile("sample")
class SampleClock extends Clock {
    private static final ScopedValue<Instant> STAGED = ScopedValue.newInstance();

    private final Clock real;

    SampleClock(@Qualifier("clock") Clock real) {
        this.real = real;
    }

    /** Does something at a time of the past; other threads meanwhile see the real time. */
    <T> T at(Instant time, Supplier<T> act) {
        return ScopedValue.where(STAGED, time).call(act::get);
    }

    @Override
    public Instant instant() {
        return STAGED.orElse(real.instant());
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return real.withZone(zone);
    }
}
