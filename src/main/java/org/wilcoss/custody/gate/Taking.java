package org.wilcoss.custody.gate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.people.Minority;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Role;

/** Whether somebody may take a kit home, for whom it is: asked when they ask, and again when it is approved. */
@Component
class Taking {
    private static final String READ = """
            SELECT u.is_active AND u.verified_adult AS verified, u.role::text AS role, a.id IS NOT NULL AS athlete_known,
              a.year_of_birth, EXISTS (SELECT FROM guardians g WHERE g.athlete_id = a.id AND g.user_id = u.id) AS guardian,
              coalesce(k.handgun, true) AS handgun, has_consent(a.id, 'handgun', :day) AS consented, k.code
            FROM users u JOIN kits k ON k.id = :kit
            LEFT JOIN athletes a ON a.id = cast(:athlete AS integer) AND a.is_active
            WHERE u.id = :holder
            """;

    private final JdbcClient sql;

    Taking(JdbcClient sql) {
        this.sql = sql;
    }

    private record Facts(
            boolean verified,
            Role role,
            boolean athleteKnown,
            @Nullable Integer yearOfBirth,
            boolean guardian,
            boolean handgun,
            boolean consented,
            String kitCode) {
        static Facts read(ResultSet row) throws SQLException {
            return new Facts(
                    row.getBoolean("verified"),
                    Labels.parse(Role.class, row.getString("role")),
                    row.getBoolean("athlete_known"),
                    row.getObject("year_of_birth", Integer.class),
                    row.getBoolean("guardian"),
                    row.getBoolean("handgun"),
                    row.getBoolean("consented"),
                    row.getString("code"));
        }
    }

    /**
     * Refuses what the club's rules do not allow, in one statement. A kit of which nobody said whether there is a handgun
     * in it counts as one with a handgun.
     *
     * @param day until when the kit stays out, on the club's calendar
     */
    void refuseUnlessAllowed(int kitId, int holderId, @Nullable Integer athleteId, LocalDate day) {
        Facts facts = sql.sql(READ)
                .param("kit", kitId)
                .param("holder", holderId)
                .param("athlete", athleteId)
                .param("day", day)
                .query((row, n) -> Facts.read(row))
                .optional()
                .orElseThrow(() -> new InvalidFields("holder_id", "there is no such person"));
        if (!facts.verified()) {
            throw new GateRefused("gate.not_verified");
        }
        if (athleteId != null) {
            refuseAthlete(facts, day);
        }
    }

    private static void refuseAthlete(Facts facts, LocalDate day) {
        if (!facts.athleteKnown()) {
            throw new InvalidFields("athlete_id", "there is no such active athlete");
        }
        if (facts.role() == Role.PARENT && !facts.guardian()) {
            throw new GateRefused("gate.not_their_athlete");
        }
        if (facts.handgun() && !facts.consented() && Minority.isMinor(facts.yearOfBirth(), day)) {
            throw new GateRefused("gate.consent_missing", facts.kitCode());
        }
    }
}
