package org.wilcoss.custody.credentials;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.ClubSettings;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Times;
import org.wilcoss.custody.platform.Words;

/** Judges whether somebody has what their role asks for. */
@Component
class Standings {
    /** How long before its end a credential is warned of. */
    static final int WARNED_DAYS = 30;

    /** The latest end of what somebody has of each kind that their role asks for, and the override if there is one. */
    private static final String ASKED = """
            SELECT r.kind, r.consequence, has.last_day, has.many > 0 AS has_any, o.until
            FROM users u
            JOIN credential_requirements r ON r.role = u.role AND r.consequence <> 'off'
            CROSS JOIN LATERAL (
              SELECT count(*) AS many, max(coalesce(c.expires_on, 'infinity')) AS last_day FROM credentials c
              WHERE c.user_id = u.id AND c.kind = r.kind AND c.revoked_at IS NULL AND c.issued_on <= :today) AS has
            CROSS JOIN LATERAL (
              SELECT max(v.expires_on) AS until FROM credential_overrides v
              WHERE v.user_id = u.id AND v.kind = r.kind AND v.expires_on >= :today) AS o
            WHERE u.id = :user ORDER BY r.kind
            """;

    private final JdbcClient sql;
    private final ClubSettings settings;
    private final CredentialQueries queries;

    Standings(JdbcClient sql, ClubSettings settings, CredentialQueries queries) {
        this.sql = sql;
        this.settings = settings;
        this.queries = queries;
    }

    Standing of(int userId) {
        LocalDate today = queries.today();
        List<Asked> all = sql.sql(ASKED)
                .param("user", userId)
                .param("today", today)
                .query((row, n) -> Asked.read(row))
                .list();
        Times times = settings.times();
        List<String> warnings = new ArrayList<>();
        List<String> blocks = new ArrayList<>();
        for (Asked asked : all) {
            String sentence = asked.sentence(today, times);
            if (sentence != null) {
                (asked.blocks(today) ? blocks : warnings).add(sentence);
            }
        }
        return new Standing(warnings, blocks);
    }

    /**
     * One kind that the role asks for.
     *
     * @param lastDay until when the best of them counts; null if there is none
     * @param overridden until when an admin answers for it; null if none does
     */
    record Asked(
            CredentialKind kind,
            Consequence consequence,
            @Nullable LocalDate lastDay,
            @Nullable LocalDate overridden) {
        static Asked read(ResultSet row) throws SQLException {
            return new Asked(
                    Labels.parse(CredentialKind.class, row.getString("kind")),
                    Labels.parse(Consequence.class, row.getString("consequence")),
                    row.getBoolean("has_any") ? row.getObject("last_day", LocalDate.class) : null,
                    row.getObject("until", LocalDate.class));
        }

        boolean isHad(LocalDate today) {
            return lastDay != null && !lastDay.isBefore(today);
        }

        boolean blocks(LocalDate today) {
            return !isHad(today) && overridden == null && consequence == Consequence.BLOCK;
        }

        /** What is to be said of it; null if all is well. */
        @Nullable
        String sentence(LocalDate today, Times times) {
            if (lastDay == null) {
                return overridden == null
                        ? Words.say("No {0} is on record.", kind.words())
                        : Words.say(
                                "No {0} is on record; an admin answers for that until {1}.",
                                kind.words(), times.day(overridden));
            }
            if (lastDay.isBefore(today)) {
                return overridden == null
                        ? Words.say("The {0} expired on {1}.", kind.words(), times.day(lastDay))
                        : Words.say(
                                "The {0} expired on {1}; an admin answers for that until {2}.",
                                kind.words(), times.day(lastDay), times.day(overridden));
            }
            return lastDay.isAfter(today.plusDays(WARNED_DAYS))
                    ? null
                    : Words.say("The {0} expires on {1}.", kind.words(), times.day(lastDay));
        }
    }
}
