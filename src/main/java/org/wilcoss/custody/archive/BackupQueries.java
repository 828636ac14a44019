package org.wilcoss.custody.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.Conditions;
import org.wilcoss.custody.platform.Cursor;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Moments;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Slice;

/** What backups there are. */
@Component
public class BackupQueries {
    /** One night may be missed, for a machine that was off; not two. */
    static final Duration TOO_OLD = Duration.ofDays(2);

    private static final String SORT = "newest";

    private final JdbcClient sql;
    private final Clock clock;
    private final BackupSettings settings;

    BackupQueries(JdbcClient sql, Clock clock, BackupSettings settings) {
        this.sql = sql;
        this.clock = clock;
        this.settings = settings;
    }

    /** One page of the backups, newest first; a second statement counts them all if asked for. */
    public Slice<BackupRow> list(PageRequest page) {
        Conditions conditions = new Conditions();
        if (page.after() != null) {
            conditions.and(
                    "id < :after", "after", Cursor.decode(page.after(), SORT).id());
        }
        List<BackupRow> rows = sql.sql("SELECT * FROM backups %s ORDER BY id DESC LIMIT :limit OFFSET :offset"
                        .formatted(conditions.where()))
                .params(conditions.values())
                .param("limit", page.limit() + 1)
                .param("offset", page.offset())
                .query((row, number) -> read(row))
                .list();
        Slice<BackupRow> slice = Slice.cut(rows, page.limit(), last -> new Cursor(SORT, "", last.id()));
        return page.count() ? slice.withTotal(count()) : slice;
    }

    /**
     * One backup.
     *
     * @throws NotFound if there is none
     */
    public BackupRow find(int id) {
        return sql.sql("SELECT * FROM backups WHERE id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("backup"));
    }

    /** The newest backup that is complete and still there. */
    public Optional<BackupRow> lastGood() {
        return sql.sql("""
                        SELECT * FROM backups WHERE sha256 IS NOT NULL AND removed_at IS NULL
                        ORDER BY finished_at DESC LIMIT 1""").query((row, number) -> read(row)).optional();
    }

    /** Whether somebody should look why the club has not been backed up for two days; never if that was switched off. */
    public boolean isLate() {
        Instant least = clock.instant().minus(TOO_OLD);
        return settings.at() != null
                && sql.sql("""
                                SELECT NOT EXISTS (SELECT FROM backups WHERE sha256 IS NOT NULL AND finished_at > :least)
                                  AND coalesce((SELECT created_at < :least FROM ledger_entries ORDER BY id LIMIT 1), false)""")
                        .param("least", Moments.toSql(least))
                        .query(Boolean.class)
                        .single();
    }

    private long count() {
        return sql.sql("SELECT count(*) FROM backups").query(Long.class).single();
    }

    private static BackupRow read(ResultSet row) throws SQLException {
        byte @Nullable [] sha256 = row.getBytes("sha256");
        return new BackupRow(
                row.getInt("id"),
                Moments.get(row, "created_at"),
                Labels.parse(BackupOrigin.class, row.getString("origin")),
                state(row),
                row.getString("file"),
                Moments.find(row, "started_at"),
                Moments.find(row, "finished_at"),
                row.getObject("bytes", Long.class),
                row.getObject("row_count", Long.class),
                sha256 == null ? null : HexFormat.of().formatHex(sha256),
                row.getBoolean("with_keys"),
                row.getString("failure"),
                Moments.find(row, "tested_at"),
                row.getString("test_failure"));
    }

    private static BackupState state(ResultSet row) throws SQLException {
        if (row.getString("failure") != null) {
            return BackupState.FAILED;
        }
        if (row.getObject("removed_at") != null) {
            return BackupState.REMOVED;
        }
        if (row.getObject("finished_at") != null) {
            return BackupState.GOOD;
        }
        return row.getObject("started_at") == null ? BackupState.WAITING : BackupState.RUNNING;
    }
}
