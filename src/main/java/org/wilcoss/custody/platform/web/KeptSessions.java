package org.wilcoss.custody.platform.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** Sessions that are seldom written ({@link KeptSession}), and end some time after they began, however much they are used. */
final class KeptSessions<S extends Session> implements FindByIndexNameSessionRepository<KeptSession<S>> {
    private final FindByIndexNameSessionRepository<S> inner;
    private final Duration longest;
    private final Clock clock;

    /** @param longest from the sign-in on, which begins a session */
    KeptSessions(FindByIndexNameSessionRepository<S> inner, Duration longest, Clock clock) {
        this.inner = inner;
        this.longest = longest;
        this.clock = clock;
    }

    @Override
    public KeptSession<S> createSession() {
        return new KeptSession<>(inner.createSession());
    }

    @Override
    public void save(KeptSession<S> session) {
        inner.save(session.inner());
    }

    @Override
    public @Nullable KeptSession<S> findById(String id) {
        S found = inner.findById(id);
        if (found == null) {
            return null;
        }
        if (isOver(found)) {
            inner.deleteById(id);
            return null;
        }
        return new KeptSession<>(found);
    }

    @Override
    public void deleteById(String id) {
        inner.deleteById(id);
    }

    @Override
    public Map<String, KeptSession<S>> findByIndexNameAndIndexValue(String name, String value) {
        return inner.findByIndexNameAndIndexValue(name, value).entrySet().stream()
                .filter(each -> !each.getValue().isExpired() && !isOver(each.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, each -> new KeptSession<>(each.getValue())));
    }

    private boolean isOver(Session session) {
        return !clock.instant().isBefore(session.getCreationTime().plus(longest));
    }
}
