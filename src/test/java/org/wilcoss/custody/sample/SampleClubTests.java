package org.wilcoss.custody.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wilcoss.custody.kits.ChainCheck;
import org.wilcoss.custody.kits.Serials;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Role;

class SampleClubTests {
    private static final SampleProgram PROGRAM = SampleProgram.shared();

    @Test
    void isTheSameEveryTime() {
        try (SampleProgram again = SampleProgram.started()) {
            assertThat(digests(again)).isEqualTo(digests(PROGRAM));
            assertThat(serials(again)).isEqualTo(serials(PROGRAM));
        }
    }

    @Test
    void keepsTheChain() {
        assertThat(PROGRAM.bean(ChainCheck.class).findings()).isEmpty();
    }

    @Test
    void hasFortyFivePeopleOverTheFiveRoles() {
        assertThat(counts("SELECT role, count(*) FROM users GROUP BY role"))
                .isEqualTo(Map.of("admin", 2, "armorer", 3, "coach", 8, "volunteer", 10, "parent", 22));
        assertThat(PROGRAM.number("SELECT count(*) FROM athletes")).isEqualTo(40);
        assertThat(PROGRAM.number("""
                        SELECT count(*) FROM athletes a
                        WHERE NOT EXISTS (SELECT FROM guardians g WHERE g.athlete_id = a.id)""")).isZero();
    }

    @Test
    void hasSixtyKitsWithParts() {
        assertThat(PROGRAM.number("SELECT count(*) FROM kits WHERE serial_number IS NOT NULL"))
                .isEqualTo(60);
        assertThat(PROGRAM.number(
                        "SELECT min(parts) FROM (SELECT count(*) AS parts FROM items GROUP BY kit_id) AS kit"))
                .isGreaterThanOrEqualTo(4);
        assertThat(PROGRAM.number("SELECT count(DISTINCT kit_id) FROM items WHERE serial_number IS NOT NULL"))
                .isEqualTo(60);
    }

    @Test
    void tellsTwoYears() {
        assertThat(counts("SELECT event_type, count(*) FROM custody_events GROUP BY event_type"))
                .hasSize(5)
                .containsEntry("lost", 1)
                .containsEntry("found", 1)
                .hasEntrySatisfying("transfer", count -> assertThat(count).isBetween(20, 200))
                .hasEntrySatisfying("check_out", count -> assertThat(count).isGreaterThan(2000));
        assertThat(PROGRAM.number("SELECT count(*) FROM practices WHERE title = 'Home match'"))
                .isBetween(20, 26);
        assertThat(PROGRAM.number("SELECT count(*) FROM practices")).isGreaterThan(180);
        assertThat(PROGRAM.number("""
                        SELECT count(*) FROM maintenance_closings
                        WHERE parts_replaced IS NOT NULL AND round_count > 0""")).isGreaterThan(10);
        assertThat(PROGRAM.number("SELECT extract(day FROM max(occurred_at) - min(occurred_at)) FROM custody_events"))
                .isBetween(720, 735);
    }

    @Test
    void endsInALivelyPresent() {
        String now = "'" + SampleProgram.STORY_END + "'";
        assertThat(PROGRAM.number("SELECT count(*) FROM kits WHERE status = 'checked_out'"))
                .isBetween(6, 20);
        assertThat(PROGRAM.number("SELECT count(*) FROM kits WHERE expected_return_date < " + now))
                .isEqualTo(1);
        assertThat(PROGRAM.number("SELECT count(*) FROM kits WHERE held_since < " + now
                        + "::timestamptz - interval '7 days' AND expected_return_date > " + now))
                .isEqualTo(1);
        assertThat(PROGRAM.number("SELECT count(*) FROM kits WHERE status = 'maintenance'"))
                .isEqualTo(2);
        assertThat(PROGRAM.number("SELECT count(*) FROM kits WHERE retired_at IS NOT NULL"))
                .isEqualTo(1);
        assertThat(PROGRAM.number("SELECT count(*) FROM custody_events WHERE occurred_at > " + now))
                .isZero();
    }

    @Test
    void closesItsPracticesAndHasParentsAtTheGate() {
        assertThat(PROGRAM.number("SELECT count(*) FROM practices WHERE closed_at IS NULL"))
                .as("the one that goes on, and the one that a kit has not come back from")
                .isEqualTo(2);
        assertThat(counts("SELECT status, count(*) FROM approval_requests GROUP BY status"))
                .containsEntry("pending", 1)
                .containsEntry("approved", 1)
                .hasSize(2);
    }

    @Test
    void isMadeInOneTransaction() {
        for (String table :
                List.of("users", "guardians", "items", "practices", "custody_events", "maintenance_closings")) {
            assertThat(PROGRAM.number("""
                            SELECT count(*) FROM %s WHERE xmin <> (SELECT max(xmin::text)::xid FROM custody_events)""".formatted(table))).as(table).isZero();
        }
    }

    @Test
    void staysAsItIsOnALaterStart() {
        int events = PROGRAM.number("SELECT count(*) FROM custody_events");
        assertThat(PROGRAM.bean(SampleClub.class).make(Instant.parse(SampleProgram.STORY_END)))
                .isFalse();
        assertThat(PROGRAM.number("SELECT count(*) FROM custody_events")).isEqualTo(events);
    }

    @Test
    void isMarkedAsASample() {
        assertThat(PROGRAM.sql()
                        .sql("SELECT sample || ' ' || zone || ' ' || name FROM club_settings")
                        .query(String.class)
                        .single())
                .isEqualTo("true America/Chicago " + SampleClub.NAME);
    }

    private static Map<String, Integer> counts(String query) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        PROGRAM.sql().sql(query).query(row -> {
            counts.put(row.getString(1), row.getInt(2));
        });
        return counts;
    }

    private static List<String> serials(SampleProgram from) {
        Actor admin = new Actor(1, "Ruth Castellano", "ruth.castellano@juniper-hollow.example", Role.ADMIN, true);
        return from
                .sql()
                .sql("SELECT id FROM kits ORDER BY code LIMIT 3")
                .query((row, n) -> row.getInt(1))
                .list()
                .stream()
                .map(id -> from.bean(Serials.class).reveal(admin, id))
                .toList();
    }

    /** By table, a digest of all that is not random, encrypted or set by the database's clock. */
    private static Map<String, String> digests(SampleProgram from) {
        Map<String, String> digests = new LinkedHashMap<>();
        Map.of(
                        "users", "id, email, name, role, verified_adult, verified_by_id, verified_at, is_active",
                        "athletes", "id, name, year_of_birth, is_active",
                        "guardians", "athlete_id, user_id",
                        "kits", """
                        id, code, description, status, holder_id, athlete_id, held_since, expected_return_date,
                        last_sequence, location, retired_at""",
                        "items", "id, kit_id, type, make, importer, model, calibre, quantity",
                        "practices", "id, title, place, lead_id, starts_at, ends_at",
                        "custody_events", """
                        id, kit_id, sequence, event_type, user_id, from_user_id, recorded_by_id, athlete_id,
                        practice_id, notes, expected_return_date, occurred_at""",
                        "maintenance_events", "id, kit_id, opened_by_id, notes, round_count, occurred_at",
                        "maintenance_closings", """
                        maintenance_event_id, closed_by_id, notes, parts_replaced, round_count, next_due_date,
                        occurred_at""")
                .forEach((table, columns) -> digests.put(table, digest(from, table, columns)));
        return digests;
    }

    private static String digest(SampleProgram from, String table, String columns) {
        return from.sql()
                .sql(
                        "SELECT md5(string_agg(line, ',' ORDER BY line)) FROM (SELECT row(%s)::text AS line FROM %s) AS rows"
                                .formatted(columns, table))
                .query(String.class)
                .single();
    }
}
