package org.wilcoss.custody.platform.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * A session of which the last access is exact to a minute, so that a request within that minute leaves nothing to write.
 *
 * @param inner what is stored
 */
record KeptSession<S extends Session>(S inner) implements Session {
    private static final Duration EXACT_TO = Duration.ofMinutes(1);

    @Override
    public void setLastAccessedTime(Instant now) {
        if (!now.isBefore(inner.getLastAccessedTime().plus(EXACT_TO))) {
            inner.setLastAccessedTime(now);
        }
    }

    @Override
    public Instant getLastAccessedTime() {
        return inner.getLastAccessedTime();
    }

    @Override
    public String getId() {
        return inner.getId();
    }

    @Override
    public String changeSessionId() {
        return inner.changeSessionId();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // as the interface has it
    public <T> @Nullable T getAttribute(String name) {
        return inner.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return inner.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, Object value) {
        inner.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        inner.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return inner.getCreationTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        inner.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return inner.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return inner.isExpired();
    }
}
