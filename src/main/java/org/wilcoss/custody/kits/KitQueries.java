package org.wilcoss.custody.kits;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Conditions;
import org.wilcoss.custody.platform.Cursor;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Moments;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Slice;

/** Reads kits, each list in one statement. What the actor may not see does not exist. */
@Component
public class KitQueries {
    private static final String FROM = """
            FROM kits k
            LEFT JOIN users h ON h.id = k.holder_id
            LEFT JOIN athletes a ON a.id = k.athlete_id
            """;

    private static final String MINE = """
            coalesce(k.holder_id = :actor, false) OR EXISTS (
              SELECT FROM guardians g WHERE g.athlete_id = k.athlete_id AND g.user_id = :actor)""";

    private static final String SELECT = """
            SELECT k.id, k.code, k.description, k.status, k.holder_id, h.name AS holder_name, k.athlete_id,
              a.name AS athlete_name, k.held_since, k.expected_return_date, k.off_site, k.location, k.last_sequence,
              k.serial_number IS NOT NULL AS has_serial_number, k.handgun, k.retired_at,
              CASE WHEN k.reserved_until > :now THEN k.reserved_until END AS reserved_until, k.created_at, k.updated_at, k.version,
              array_remove(ARRAY[
                CASE WHEN k.expected_return_date < :now THEN 'overdue' END,
                CASE WHEN k.status = 'checked_out' AND k.held_since < :now - interval '7 days'
                  THEN 'extended_custody' END,
                CASE WHEN k.status = 'checked_out' AND NOT k.off_site AND k.held_since < :now - interval '24 hours'
                  THEN 'on_site_over_24_hours' END], NULL) AS warnings,
            """;

    private final JdbcClient sql;
    private final Serials serials;
    private final Clock clock;

    KitQueries(JdbcClient sql, Serials serials, Clock clock) {
        this.sql = sql;
        this.serials = serials;
        this.clock = clock;
    }

    /** One page of kits, with the number of all if asked for: one statement, two with the number. */
    public Slice<KitRow> list(Actor actor, KitFilter filter, PageRequest page) {
        KitSort sort = filter.sort();
        Conditions all = conditions(actor, filter);
        Conditions conditions = conditions(actor, filter);
        after(conditions, sort, page.after());
        String text = "%s %s AS sort_value, %s AS mine %s %s %s LIMIT :limit OFFSET :offset"
                .formatted(SELECT, sort.expression(), MINE, FROM, conditions.where(), sort.orderBy());
        boolean sees = actor.may(Permission.SEE_ALL_CUSTODY);
        List<Sorted> rows = sql.sql(text)
                .params(conditions.values())
                .param("now", Moments.toSql(clock.instant()))
                .param("limit", page.limit() + 1)
                .param("offset", page.offset())
                .query((row, n) ->
                        new Sorted(KitRow.read(row, sees || row.getBoolean("mine")), row.getString("sort_value")))
                .list();
        Slice<Sorted> slice = Slice.cut(rows, page.limit(), last -> last.cursor(sort));
        return new Slice<>(
                slice.rows().stream().map(Sorted::kit).toList(), slice.next(), page.count() ? count(all) : null);
    }

    /**
     * One kit.
     *
     * @throws NotFound if there is none, or the actor may not see it
     */
    public KitRow find(Actor actor, KitReference reference) {
        Conditions conditions = visible(actor).and(reference.condition(), "kit", reference.value());
        return rows(actor, conditions, "").optional().orElseThrow(() -> new NotFound("kit"));
    }

    /** The kits of these ids, as far as the actor may see them, by code. */
    public List<KitRow> all(Actor actor, List<Integer> ids) {
        Conditions conditions = visible(actor).and("k.id = ANY (:ids)", "ids", ids.toArray(Integer[]::new));
        return rows(actor, conditions, "ORDER BY k.code").list();
    }

    /**
     * The kit behind a QR code, and what the actor may do with it now.
     *
     * @throws NotFound if the token is none, or the actor may not see the kit
     */
    public ScannedKit scan(Actor actor, String token) {
        return scan(actor, new KitReference.ByScan(token));
    }

    /**
     * A kit, and what the actor may do with it now.
     *
     * @throws NotFound if there is none, or the actor may not see it
     */
    public ScannedKit scan(Actor actor, KitReference kit) {
        return ScannedKit.of(actor, find(actor, kit));
    }

    /** The kits of these codes, as far as the actor may see them, and what the actor may do with each now, by code. */
    public List<ScannedKit> scan(Actor actor, List<String> codes) {
        Conditions conditions = visible(actor).and("k.code = ANY (:codes)", "codes", codes.toArray(String[]::new));
        return rows(actor, conditions, "ORDER BY k.code").list().stream()
                .map(kit -> ScannedKit.of(actor, kit))
                .toList();
    }

    /** The ids of the kits in use with this status, the first of them up to the limit. */
    public List<Integer> idsWithStatus(KitStatus status, int limit) {
        return sql.sql("""
                        SELECT id FROM kits WHERE status = cast(:status AS kitstatus) AND retired_at IS NULL
                        ORDER BY id LIMIT :limit
                        """)
                .param("status", Labels.of(status))
                .param("limit", limit)
                .query((row, n) -> row.getInt(1))
                .list();
    }

    private JdbcClient.MappedQuerySpec<KitRow> rows(Actor actor, Conditions conditions, String orderBy) {
        boolean sees = actor.may(Permission.SEE_ALL_CUSTODY);
        return sql.sql("%s %s AS mine %s %s %s".formatted(SELECT, MINE, FROM, conditions.where(), orderBy))
                .params(conditions.values())
                .param("now", Moments.toSql(clock.instant()))
                .query((row, n) -> KitRow.read(row, sees || row.getBoolean("mine")));
    }

    private long count(Conditions conditions) {
        return sql.sql("SELECT count(*) FROM kits k " + conditions.where())
                .params(conditions.values())
                .param("now", Moments.toSql(clock.instant()))
                .query(Long.class)
                .single();
    }

    private Conditions conditions(Actor actor, KitFilter filter) {
        if (filter.serial() != null) {
            actor.mustBeAllowed(Permission.REVEAL_SERIALS);
        }
        return visible(actor)
                .and("k.retired_at IS " + (filter.retired() ? "NOT NULL" : "NULL"))
                .and("k.status = cast(:status AS kitstatus)", "status", label(filter.status()))
                .and("k.code = :code", "code", filter.code())
                .and("k.serial_index = :serial", "serial", index(filter.serial()))
                .and("(k.code ILIKE :q OR k.description ILIKE :q)", "q", pattern(filter.q()))
                .and("(k.last_sequence > 0) = :has_events", "has_events", filter.hasEvents())
                .and("(coalesce(k.expected_return_date < :now, false)) = :overdue", "overdue", filter.overdue())
                .and("k.holder_id = :holder", "holder", filter.holderId());
    }

    /** Staff see all; a parent sees what they or their athletes hold, and what they may ask for. */
    private static Conditions visible(Actor actor) {
        Conditions conditions = new Conditions().bind("actor", actor.id());
        if (!actor.may(Permission.SEE_ALL_CUSTODY)) {
            String mayAskFor = actor.verifiedAdult() ? "k.status = 'available' AND k.retired_at IS NULL" : "false";
            conditions.and("(" + MINE + " OR " + mayAskFor + ")");
        }
        return conditions;
    }

    private static void after(Conditions conditions, KitSort sort, @Nullable String after) {
        if (after != null) {
            Cursor cursor = Cursor.decode(after, sort.label());
            sort.refuseUnlessComparable(cursor.value());
            conditions.and(sort.after(), "after_value", cursor.value()).bind("after_id", cursor.id());
        }
    }

    private byte @Nullable [] index(@Nullable String serial) {
        return serial == null ? null : serials.index(serial);
    }

    private static @Nullable String label(@Nullable KitStatus status) {
        return status == null ? null : Labels.of(status);
    }

    /** A substring for ILIKE, its wildcards taken literally. */
    private static @Nullable String pattern(@Nullable String q) {
        return q == null ? null : "%" + q.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private record Sorted(KitRow kit, String value) {
        Cursor cursor(KitSort sort) {
            return new Cursor(sort.label(), value, kit.id());
        }
    }
}
