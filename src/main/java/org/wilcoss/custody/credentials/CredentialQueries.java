package org.wilcoss.custody.credentials;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.people.UserQueries;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.ClubSettings;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Role;

/** Reads credentials, each list in one statement. Everybody sees their own; whoever manages them, everybody's. */
@Component
public class CredentialQueries {
    private static final int OF_ONE_USER = 200;

    private static final String CREDENTIALS = """
            SELECT c.*, r.name AS recorded_by, v.name AS revoked_by,
              CASE WHEN c.revoked_at IS NOT NULL THEN 'revoked' WHEN c.expires_on < :today THEN 'expired'
                WHEN c.expires_on <= :today + 30 THEN 'expiring' ELSE 'valid' END AS state
            FROM credentials c
            JOIN users r ON r.id = c.recorded_by_id
            LEFT JOIN users v ON v.id = c.revoked_by_id
            """;

    private static final String OVERRIDES = """
            SELECT o.*, g.name AS granted_by FROM credential_overrides o JOIN users g ON g.id = o.granted_by_id
            WHERE o.user_id = :user AND o.expires_on >= :today ORDER BY o.kind, o.id DESC LIMIT :limit
            """;

    private final JdbcClient sql;
    private final UserQueries users;
    private final ClubSettings settings;
    private final Clock clock;

    CredentialQueries(JdbcClient sql, UserQueries users, ClubSettings settings, Clock clock) {
        this.sql = sql;
        this.users = users;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A user's credentials, by kind: what counts first, then the newest.
     *
     * @throws NotFound if the actor may not see them
     */
    public List<CredentialRow> of(Actor actor, int userId) {
        mustSee(actor, userId);
        return sql.sql(CREDENTIALS + """
                        WHERE c.user_id = :user
                        ORDER BY c.kind, c.revoked_at IS NOT NULL OR c.expires_on < :today, c.id DESC LIMIT :limit""")
                .param("user", userId)
                .param("today", today())
                .param("limit", OF_ONE_USER)
                .query((row, n) -> CredentialRow.read(row))
                .list();
    }

    /**
     * The overrides that count for a user today.
     *
     * @throws NotFound if the actor may not see them
     */
    public List<OverrideRow> overridesOf(Actor actor, int userId) {
        mustSee(actor, userId);
        return sql.sql(OVERRIDES)
                .param("user", userId)
                .param("today", today())
                .param("limit", OF_ONE_USER)
                .query((row, n) -> OverrideRow.read(row))
                .list();
    }

    /** What happens without each credential, for each role. */
    public List<RequirementRow> requirements() {
        return sql.sql("SELECT kind, role, consequence FROM credential_requirements ORDER BY kind, role")
                .query((row, n) -> new RequirementRow(
                        Labels.parse(CredentialKind.class, row.getString("kind")),
                        Labels.parse(Role.class, row.getString("role")),
                        Labels.parse(Consequence.class, row.getString("consequence"))))
                .list();
    }

    CredentialRow find(int id) {
        return sql.sql(CREDENTIALS + "WHERE c.id = :id")
                .param("id", id)
                .param("today", today())
                .query((row, n) -> CredentialRow.read(row))
                .optional()
                .orElseThrow(() -> new NotFound("credential"));
    }

    LocalDate today() {
        return clock.instant().atZone(settings.club().zone()).toLocalDate();
    }

    /**
     * Tells a user of whom nothing is said from none at all.
     *
     * @throws NotFound if there is no such user, or the actor may not see what they have
     */
    public void mustKnow(Actor actor, int userId) {
        mustSee(actor, userId);
        users.find(actor, userId);
    }

    static void mustSee(Actor actor, int userId) {
        if (actor.id() != userId && !actor.may(Permission.MANAGE_CREDENTIALS)) {
            throw new NotFound("user");
        }
    }
}
