package org.wilcoss.custody.sample;

import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.PeoplePage;
import org.wilcoss.custody.platform.Role;
import org.wilcoss.custody.platform.Words;

/** Everybody as whom one can enter the sample club, by role; in each, those who have to do with a kit now come first. */
@Component
@Profile("sample")
public class PeopleToPick {
    private static final String PEOPLE = """
            SELECT id, name, role, CASE
                WHEN held > 0 THEN 'answers for ' || held || CASE held WHEN 1 THEN ' kit' ELSE ' kits' END
                ELSE coalesce(athletes, '') END AS hint
            FROM (
              SELECT u.id, u.name, u.role, (SELECT count(*) FROM kits k WHERE k.holder_id = u.id) AS held, (
                  SELECT string_agg(a.name || ' has ' || k.code, ', ' ORDER BY k.code)
                  FROM guardians g JOIN athletes a ON a.id = g.athlete_id
                  JOIN kits k ON k.athlete_id = a.id AND k.status = 'checked_out'
                  WHERE g.user_id = u.id) AS athletes
              FROM users u WHERE u.is_active
            ) AS people
            ORDER BY role, held DESC, athletes IS NULL, id
            """;

    private final JdbcClient sql;

    PeopleToPick(JdbcClient sql) {
        this.sql = sql;
    }

    /** One group for each role that somebody has. */
    public PeoplePage page() {
        List<Pick> picks = sql.sql(PEOPLE)
                .query((row, n) -> new Pick(
                        Labels.parse(Role.class, row.getString("role")),
                        new PeoplePage.Person(row.getInt("id"), row.getString("name"), row.getString("hint"))))
                .list();
        return new PeoplePage(Arrays.stream(Role.values())
                .map(role -> group(role, picks))
                .filter(group -> !group.people().isEmpty())
                .toList());
    }

    private static PeoplePage.Group group(Role role, List<Pick> picks) {
        return new PeoplePage.Group(
                label(role),
                picks.stream()
                        .filter(pick -> pick.role() == role)
                        .map(Pick::person)
                        .toList());
    }

    private static String label(Role role) {
        return switch (role) {
            case ADMIN -> Words.say("Admins");
            case ARMORER -> Words.say("Armorers");
            case COACH -> Words.say("Coaches");
            case VOLUNTEER -> Words.say("Volunteers");
            case PARENT -> Words.say("Parents");
        };
    }

    private record Pick(Role role, PeoplePage.Person person) {}
}
