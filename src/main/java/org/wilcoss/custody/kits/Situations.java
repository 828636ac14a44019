package org.wilcoss.custody.kits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.kits.Situation.Question;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Moments;

/** Reads all that decisions need, for one or for many, in one statement. */
@Component
class Situations {
    private static final String ONE = """
            (SELECT cast(:user AS integer) AS user_id, cast(:athlete AS integer) AS athlete_id,
              cast(:practice AS integer) AS practice_id, cast(:approval AS integer) AS approval_id,
              cast(:missing AS integer[]) AS missing, cast(:client AS text) AS client_id, 1 AS line)""";

    private static final String MANY = """
            (SELECT kit_id, code, token, user_id, athlete_id, practice_id, approval_id, cast(missing AS integer[]) AS missing,
              client_id, line
            FROM unnest(cast(:kit AS integer[]), cast(:code AS text[]), cast(:token AS text[]), cast(:user AS integer[]),
              cast(:athlete AS integer[]), cast(:practice AS integer[]), cast(:approval AS integer[]),
              cast(:missing AS text[]), cast(:client AS text[])) WITH ORDINALITY
              AS asked (kit_id, code, token, user_id, athlete_id, practice_id, approval_id, missing, client_id, line))""";

    private static final String NAMED = """
            k.id = coalesce(q.kit_id, (SELECT id FROM kits WHERE code = q.code), (SELECT id FROM kits WHERE scan_token = q.token))""";

    private static final String COLUMNS = """
            SELECT k.id, k.code, k.status, k.holder_id, k.athlete_id, k.practice_id, k.held_since, k.expected_return_date,
              k.off_site, k.reserved_for_id, k.reserved_until, k.last_sequence, k.retired_at IS NOT NULL AS retired,
              latest.occurred_at AS last_occurred_at, u.id AS receiver_id, u.is_active AS receiver_active,
              q.athlete_id IS NULL OR a.is_active IS TRUE AS athlete_known,
              p.ends_at AS practice_end, p.closed_at IS NULL AS practice_open, m.*, g.id AS grant_id, g.hand_over,
              g.holder_id AS grant_holder_id, g.athlete_id AS grant_athlete_id,
              g.expected_return_date AS grant_due, g.attestation_id AS grant_attestation_id,
              g.status = 'approved' AND g.expires_at > now() AS grant_usable,
              gh.verified_adult AND gh.is_active AS grant_holder_verified, prior.request_hash AS prior_request_hash,
            """;

    private static final String JOINS = """
            LEFT JOIN custody_events latest ON latest.kit_id = k.id AND latest.sequence = k.last_sequence
            LEFT JOIN practices p ON p.id = q.practice_id
            LEFT JOIN approval_requests g ON g.id = q.approval_id AND g.kit_id = k.id
            LEFT JOIN users gh ON gh.id = g.holder_id
            LEFT JOIN users u ON u.id = coalesce(q.user_id, g.holder_id, p.lead_id, :recorder)
            LEFT JOIN athletes a ON a.id = q.athlete_id
            LEFT JOIN LATERAL (
              SELECT count(*) AS missing_count, string_agg(
                CASE WHEN i.quantity > 1 THEN i.quantity || ' × ' ELSE '' END || concat_ws(' ', i.type, i.make, i.model), '; '
                ORDER BY i.id) AS missing_items
              FROM items i WHERE i.kit_id = k.id AND i.id = ANY (q.missing)
            ) m ON cardinality(q.missing) > 0
            LEFT JOIN custody_events prior
              ON prior.recorded_by_id = :recorder AND prior.client_event_id = q.client_id
            ORDER BY q.line
            """;

    private final JdbcClient sql;

    Situations(JdbcClient sql) {
        this.sql = sql;
    }

    Situation of(Question question) {
        return sql.sql(statement(ONE, question.kit().condition()))
                .param("kit", question.kit().value())
                .param("recorder", question.recorderId())
                .param("user", question.userId())
                .param("athlete", question.athleteId())
                .param("practice", question.practiceId())
                .param("approval", question.approvalRequestId())
                .param("missing", question.missingItemIds().toArray(Integer[]::new))
                .param("client", question.clientEventId())
                .query((row, n) -> read(row))
                .single();
    }

    /** Of one recorder's questions. */
    List<Situation> of(List<Question> questions) {
        if (questions.isEmpty()) {
            return List.of();
        }
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("recorder", questions.getFirst().recorderId());
        columns.put("kit", numbers(questions, each -> each.kit() instanceof KitReference.ById(int id) ? id : null));
        columns.put(
                "code", texts(questions, each -> each.kit() instanceof KitReference.ByCode(var code) ? code : null));
        columns.put(
                "token", texts(questions, each -> each.kit() instanceof KitReference.ByScan(var token) ? token : null));
        columns.put("user", numbers(questions, Question::userId));
        columns.put("athlete", numbers(questions, Question::athleteId));
        columns.put("practice", numbers(questions, Question::practiceId));
        columns.put("approval", numbers(questions, Question::approvalRequestId));
        columns.put("missing", texts(questions, Situations::array));
        columns.put("client", texts(questions, Question::clientEventId));
        return sql.sql(statement(MANY, NAMED))
                .params(columns)
                .query((row, n) -> read(row))
                .list();
    }

    private static String statement(String asked, String kit) {
        return "%s %s FROM %s q LEFT JOIN kits k ON %s %s"
                .formatted(COLUMNS, RecordedEvent.columns("prior"), asked, kit, JOINS);
    }

    private static @Nullable Integer[] numbers(List<Question> questions, Function<Question, @Nullable Integer> value) {
        return questions.stream().map(value).toArray(Integer[]::new);
    }

    private static @Nullable String[] texts(List<Question> questions, Function<Question, @Nullable String> value) {
        return questions.stream().map(value).toArray(String[]::new);
    }

    /** As PostgreSQL writes an array; one of arrays could not have them of different lengths. */
    private static String array(Question question) {
        return question.missingItemIds().toString().replace('[', '{').replace(']', '}');
    }

    private static Situation read(ResultSet row) throws SQLException {
        Integer kitId = row.getObject("id", Integer.class);
        Integer receiverId = row.getObject("receiver_id", Integer.class);
        return new Situation(
                kitId == null ? null : KitState.read(row),
                receiverId == null ? null : new Situation.Receiver(receiverId, row.getBoolean("receiver_active")),
                row.getBoolean("athlete_known"),
                practice(row),
                approval(row),
                new Situation.Missing(row.getInt("missing_count"), row.getString("missing_items")),
                earlier(row));
    }

    private static Situation.@Nullable Practice practice(ResultSet row) throws SQLException {
        Instant end = Moments.find(row, "practice_end");
        return end == null ? null : new Situation.Practice(end, row.getBoolean("practice_open"));
    }

    private static Situation.@Nullable Approval approval(ResultSet row) throws SQLException {
        Integer id = row.getObject("grant_id", Integer.class);
        if (id == null) {
            return null;
        }
        return new Situation.Approval(
                new Grant(id, row.getInt("grant_attestation_id")),
                Labels.parse(CustodyEventType.class, row.getString("hand_over")),
                row.getInt("grant_holder_id"),
                row.getObject("grant_athlete_id", Integer.class),
                Moments.get(row, "grant_due"),
                row.getBoolean("grant_usable"),
                row.getBoolean("grant_holder_verified"));
    }

    private static Situation.@Nullable Earlier earlier(ResultSet row) throws SQLException {
        byte[] request = row.getBytes("prior_request_hash");
        return request == null ? null : new Situation.Earlier(RecordedEvent.read(row), new RequestHash(request));
    }
}
