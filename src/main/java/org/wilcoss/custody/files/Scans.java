package org.wilcoss.custody.files;

import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wilcoss.custody.consents.ConsentQueries;
import org.wilcoss.custody.consents.ConsentRow;
import org.wilcoss.custody.consents.Consents;
import org.wilcoss.custody.consents.RecordConsent;
import org.wilcoss.custody.files.FileStore.Place;
import org.wilcoss.custody.ledger.Fact;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.Permission;

/** Scans of consents, one each. Whoever may see the consent may see it. */
@Service
public class Scans {
    private static final String OF_CONSENTS = """
            SELECT f.id, f.consent_id, f.media_type, u.name AS uploaded_by, f.uploaded_at
            FROM files f JOIN users u ON u.id = f.uploaded_by_id
            WHERE f.consent_id = ANY (:consents) AND f.removed_at IS NULL AND f.content_hash IS NOT NULL
            """;

    private final JdbcClient sql;
    private final FileStore store;
    private final Consents consents;
    private final ConsentQueries queries;
    private final Clock clock;

    Scans(JdbcClient sql, FileStore store, Consents consents, ConsentQueries queries, Clock clock) {
        this.sql = sql;
        this.store = store;
        this.consents = consents;
        this.queries = queries;
        this.clock = clock;
    }

    /**
     * Puts a signed consent on file together with its scan: both or none.
     *
     * @return the consent's id
     */
    @Transactional
    public int record(Actor actor, int athleteId, RecordConsent command, NewFile paper) {
        int consent = consents.record(actor, athleteId, command);
        add(actor, consent, paper);
        return consent;
    }

    /**
     * Adds the scan of a consent, with its ledger entry.
     *
     * @throws NotFound if there is no such consent
     * @throws ScanExists if it has one
     */
    @Transactional
    public ScanRow add(Actor actor, int consentId, NewFile paper) {
        actor.mustBeAllowed(Permission.KEEP_CONSENTS);
        ConsentRow consent = queries.find(actor, consentId);
        if (!ofSeen(List.of(consentId)).isEmpty()) {
            throw new ScanExists();
        }
        int id = store.nextId();
        Instant now = clock.instant();
        Fact fact = Fact.of("consent.scan_added", now, actor.id())
                .with("consent_id", consentId)
                .with("file_id", id)
                .with("media_type", paper.mediaType())
                .with("width", paper.width())
                .with("height", paper.height())
                .secret("athlete_id", consent.athleteId())
                .secret("consent_scan", HexFormat.of().formatHex(paper.hash()));
        store.insert(actor, id, paper, new Place(FileKind.CONSENT_SCAN, null, consentId, null), fact, now);
        return of(actor, consentId);
    }

    /**
     * The scan of a consent.
     *
     * @throws NotFound if it has none, or the actor may not see the consent
     */
    public ScanRow of(Actor actor, int consentId) {
        queries.find(actor, consentId);
        return ofSeen(List.of(consentId)).values().stream().findFirst().orElseThrow(() -> new NotFound("file"));
    }

    /** The scans of these consents, by consent. Whether the actor may see the consents is asked before. */
    public Map<Integer, ScanRow> ofSeen(List<Integer> consentIds) {
        return sql
                .sql(OF_CONSENTS)
                .param("consents", consentIds.toArray(Integer[]::new))
                .query((row, n) -> ScanRow.read(row))
                .list()
                .stream()
                .collect(Collectors.toMap(ScanRow::consentId, Function.identity()));
    }
}
