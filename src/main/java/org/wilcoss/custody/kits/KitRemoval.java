package org.wilcoss.custody.kits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wilcoss.custody.ledger.Fact;
import org.wilcoss.custody.ledger.Ledger;
import org.wilcoss.custody.ledger.Sealed;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.Permission;

/**
 * Deletes kits with their history, one of the two lawful ways through append-only (rule 8). The everyday way out of use
 * is {@link Kits#retire}.
 */
@Service
public class KitRemoval {
    /** What the tombstone covers: how many events, and a digest over their entries' hashes in order. */
    private static final String COVERED = """
            SELECT k.id, k.code, k.status, k.version, k.last_sequence,
              (SELECT count(*) FROM maintenance_events m WHERE m.kit_id = k.id) AS maintenance_events,
              (SELECT encode(sha256(coalesce(string_agg(e.entry_hash, ''::bytea ORDER BY e.sequence), ''::bytea)), 'hex')
               FROM custody_events e WHERE e.kit_id = k.id) AS custody_digest
            FROM kits k WHERE k.id = ANY (:ids) ORDER BY k.id
            """;

    private static final String DELETE = "SELECT delete_kit(:kit, :version, :actor, %s)".formatted(Sealed.ARGUMENTS);

    private final JdbcClient sql;
    private final Ledger ledger;
    private final Clock clock;

    KitRemoval(JdbcClient sql, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Deletes all of these kits or none. Each leaves a tombstone entry that lists what it covered; no history is loaded.
     *
     * @throws NotFound if one is not there
     * @throws MoveRefused if one is out or lost
     * @throws KitChanged if one moved meanwhile
     */
    @Transactional
    public void delete(Actor actor, List<Integer> ids) {
        actor.mustBeAllowed(Permission.DELETE_KITS);
        List<Covered> covered = sql.sql(COVERED)
                .param("ids", ids.toArray(Integer[]::new))
                .query((row, n) -> Covered.read(row))
                .list();
        if (covered.size() < ids.stream().distinct().count()) {
            throw new NotFound("kit");
        }
        covered.forEach(kit -> delete(actor, kit));
    }

    private void delete(Actor actor, Covered kit) {
        switch (kit.status()) {
            case AVAILABLE, MAINTENANCE -> {}
            case CHECKED_OUT, LOST -> throw new MoveRefused("kit_cannot_be_deleted", kit.code());
        }
        Sealed tombstone = ledger.seal(Fact.of("kit.deleted", clock.instant(), actor.id())
                .with("kit_id", kit.id())
                .with("code", kit.code())
                .with("custody_events", kit.lastSequence())
                .with("custody_digest", kit.custodyDigest())
                .with("maintenance_events", kit.maintenanceEvents()));
        boolean deleted = sql.sql(DELETE)
                .params(tombstone.parameters())
                .param("kit", kit.id())
                .param("version", kit.version())
                .param("actor", actor.id())
                .query((row, n) -> row.getBoolean(1))
                .single();
        if (!deleted) {
            throw new KitChanged(kit.code());
        }
    }

    private record Covered(
            int id,
            String code,
            KitStatus status,
            int version,
            int lastSequence,
            int maintenanceEvents,
            String custodyDigest) {
        static Covered read(ResultSet row) throws SQLException {
            return new Covered(
                    row.getInt("id"),
                    row.getString("code"),
                    Labels.parse(KitStatus.class, row.getString("status")),
                    row.getInt("version"),
                    row.getInt("last_sequence"),
                    row.getInt("maintenance_events"),
                    row.getString("custody_digest"));
        }
    }
}
