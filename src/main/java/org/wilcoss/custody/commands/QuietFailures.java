package org.wilcoss.custody.commands;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Keeps Spring from printing pages about a failure that {@link Program} says in one sentence. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class QuietFailures implements SpringBootExceptionReporter {
    /** Called by Spring by way of {@code META-INF/spring.factories}. */
    public QuietFailures() {}

    @Override
    public boolean reportException(Throwable failure) {
        return Foreseen.sentence(failure).isPresent();
    }
}
