package org.wilcoss.custody.sample;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When what happens only once in the two years happens.
 *
 * @param loss the match at which a kit is lost
 * @param loan the practice after which a kit goes out for weeks
 * @param last the practice from which a kit has not come back
 * @param retirement the evening on which a kit is retired
 * @param lastEvening the evening whose jobs are still on the bench
 */
record Milestones(Session loss, Session loan, Session last, Instant retirement, Instant lastEvening) {
    private static final int MATCHES_SINCE_LOSS = 7;
    private static final int PRACTICES_SINCE_LOAN = 5;
    private static final int EVENINGS_SINCE_RETIREMENT = 20;

    static Milestones of(Season season) {
        List<Session> sessions = season.days().stream()
                .map(season::session)
                .flatMap(Optional::stream)
                .toList();
        List<Instant> evenings = season.days().stream()
                .map(season::workshop)
                .flatMap(Optional::stream)
                .toList();
        return new Milestones(
                before(of(Session.Kind.MATCH, sessions), MATCHES_SINCE_LOSS),
                before(of(Session.Kind.OUTDOORS, sessions), PRACTICES_SINCE_LOAN),
                sessions.getLast(),
                before(evenings, EVENINGS_SINCE_RETIREMENT),
                evenings.getLast());
    }

    private static List<Session> of(Session.Kind kind, List<Session> sessions) {
        return sessions.stream().filter(session -> session.kind() == kind).toList();
    }

    private static <T> T before(List<T> things, int last) {
        return things.get(things.size() - 1 - last);
    }
}
