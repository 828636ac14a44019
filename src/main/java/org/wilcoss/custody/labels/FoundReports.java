package org.wilcoss.custody.labels;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wilcoss.custody.cases.CaseKind;
import org.wilcoss.custody.cases.Cases;
import org.wilcoss.custody.cases.OpenCase;
import org.wilcoss.custody.platform.Hashes;
import org.wilcoss.custody.platform.Moments;

/** Takes what somebody says who scanned a label and is not signed in. */
@Service
public class FoundReports {
    private static final int OF_A_LABEL_AN_HOUR = 5;

    /** A whole campground or school can share one address. */
    private static final int FROM_AN_ADDRESS_AN_HOUR = 20;

    private static final String COUNT = """
            WITH gone AS (
              DELETE FROM found_report_counts WHERE (origin, hour) IN (
                SELECT origin, hour FROM found_report_counts WHERE hour < :hour LIMIT 100 FOR UPDATE SKIP LOCKED)
            )
            INSERT INTO found_report_counts AS c (origin, hour, reports)
            SELECT origin, :hour, 1 FROM unnest(cast(:origins AS bytea[])) AS o (origin)
            ON CONFLICT (origin, hour) DO UPDATE SET reports = c.reports + 1
              WHERE c.reports < CASE c.origin WHEN :label THEN :of_label ELSE :from_address END
            RETURNING origin
            """;

    private final JdbcClient sql;
    private final Cases cases;
    private final Clock clock;

    FoundReports(JdbcClient sql, Cases cases, Clock clock) {
        this.sql = sql;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * Opens a case about the kit behind a label, with its ledger entry. Of a label that is none, nothing is kept, and
     * nobody is told so. What was said and by whom is disclosed by the ledger to staff only.
     *
     * @param contact how whoever found it can be reached; erased with a person whom it names
     * @param address where the request came from
     * @return false, with nothing kept, if too much was said of this label or from there within the hour
     */
    @Transactional
    public boolean report(String token, String message, @Nullable String contact, String address) {
        if (!mayReport(token, address)) {
            return false;
        }
        kit(token)
                .ifPresent(kit -> cases.openByProgramWithin(List.of(new OpenCase(
                        kit, CaseKind.FOUND_REPORT, "Whoever scanned the label says: " + message, contact))));
        return true;
    }

    private boolean mayReport(String token, String address) {
        byte[] label = Hashes.sha256("label " + token);
        byte[][] origins = Stream.of(label, Hashes.sha256("address " + address))
                .sorted(Arrays::compare)
                .toArray(byte[][]::new);
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        return sql.sql(COUNT)
                        .param("hour", Moments.toSql(hour))
                        .param("origins", origins)
                        .param("label", label)
                        .param("of_label", OF_A_LABEL_AN_HOUR)
                        .param("from_address", FROM_AN_ADDRESS_AN_HOUR)
                        .query((row, n) -> n)
                        .list()
                        .size()
                == origins.length;
    }

    private Optional<Integer> kit(String token) {
        return sql.sql("SELECT id FROM kits WHERE scan_token = :token")
                .param("token", token)
                .query((row, n) -> row.getInt(1))
                .optional();
    }
}
