package org.wilcoss.custody.signatures;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.NotFound;

/** Takes the signatures of those who took kits: by themselves, or on the device of a clerk who has them before them. */
@Service
public class Acceptances {
    private static final String ACCEPT = """
            INSERT INTO acceptances (custody_event_id, signature_id) SELECT id, :signature FROM unnest(:events) AS id
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient sql;
    private final Signatures signatures;
    private final AcceptanceQueries queries;

    Acceptances(JdbcClient sql, Signatures signatures, AcceptanceQueries queries) {
        this.sql = sql;
        this.signatures = signatures;
        this.queries = queries;
    }

    /**
     * Keeps one signature for all these events: all or none, within the caller's transaction if there is one. The signer
     * is the holder whom the events name, never the actor for somebody else.
     *
     * @throws NotFound if the actor may not take the signature for one of them
     * @throws AcceptanceRefused if one is no hand-over, was accepted before, or is another holder's
     */
    @Transactional
    public GivenSignature accept(Actor actor, AcceptEvents command, SigningDevice device) {
        List<AcceptableEvent> events = queries.events(actor, command.eventIds());
        if (events.size() != command.eventIds().size()) {
            throw new NotFound("custody event");
        }
        int signer = events.getFirst().user().id();
        events.forEach(event -> mustBeAcceptable(event, signer));
        GivenSignature given =
                signatures.signWithin(actor, new Signing(signer, command.signature(), device, Signed.events(events)));
        int accepted = sql.sql(ACCEPT)
                .param("signature", given.id())
                .param("events", command.eventIds().toArray(Integer[]::new))
                .update();
        if (accepted != events.size()) {
            throw AcceptanceRefused.twice(events.getFirst());
        }
        return given;
    }

    private static void mustBeAcceptable(AcceptableEvent event, int signer) {
        if (!event.isHandOver()) {
            throw AcceptanceRefused.noHandOver(event);
        }
        if (event.user().id() != signer) {
            throw AcceptanceRefused.otherHolder(event);
        }
        if (event.accepted()) {
            throw AcceptanceRefused.twice(event);
        }
        if (!event.active()) {
            throw AcceptanceRefused.inactive(event);
        }
    }
}
