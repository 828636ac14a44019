package org.wilcoss.custody.platform.web;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.ProblemType;
import org.wilcoss.custody.platform.Secrets;
import org.wilcoss.custody.platform.Secrets.Place;

/** The requests that happened in the last day under an Idempotency-Key. */
@Component
class IdempotentRequests {
    private final JdbcClient sql;
    private final Secrets secrets;

    /** The keys are asked for late: a timer makes this bean also in commands, which may have to work without them. */
    IdempotentRequests(JdbcClient sql, @Lazy Secrets secrets) {
        this.sql = sql;
        this.secrets = secrets;
    }

    /**
     * Claims the key within the caller's transaction, waiting for another one that is claiming it.
     *
     * @return the answer that the request got when it happened, or nothing if it is to happen now
     * @throws Rejected if the key came before with another request
     */
    Optional<FirstAnswer> begin(RequestKey request) {
        int claimed = sql.sql("""
                        INSERT INTO idempotent_requests (user_id, key, request_hash)
                        VALUES (:user, :key, decode(:hash, 'hex')) ON CONFLICT DO NOTHING""")
                .param("user", request.userId())
                .param("key", request.key())
                .param("hash", request.fingerprint())
                .update();
        return claimed == 1 ? Optional.empty() : Optional.of(find(request));
    }

    void complete(RequestKey request, FirstAnswer answer) {
        String packed = secrets.encrypt(answer.pack(), place(request));
        sql.sql(
                        "UPDATE idempotent_requests SET status = :status, response = :response WHERE user_id = :user AND key = :key")
                .param("status", answer.status())
                .param("response", packed.getBytes(StandardCharsets.US_ASCII))
                .param("user", request.userId())
                .param("key", request.key())
                .update();
    }

    @Scheduled(initialDelayString = "PT1H", fixedDelayString = "PT1H")
    void forgetOld() {
        sql.sql("DELETE FROM idempotent_requests WHERE created_at < now() - interval '1 day'")
                .update();
    }

    private FirstAnswer find(RequestKey request) {
        return sql.sql(
                        "SELECT encode(request_hash, 'hex') AS request_hash, status, response FROM idempotent_requests WHERE user_id = :user AND key = :key")
                .param("user", request.userId())
                .param("key", request.key())
                .query((row, number) -> answer(row, request))
                .single();
    }

    private FirstAnswer answer(ResultSet row, RequestKey request) throws SQLException {
        if (!row.getString("request_hash").equals(request.fingerprint())) {
            throw new Rejected(ProblemType.REQUEST_REUSED, "request_reused");
        }
        String packed = new String(row.getBytes("response"), StandardCharsets.US_ASCII);
        return FirstAnswer.unpack(row.getInt("status"), secrets.decrypt(packed, place(request)));
    }

    private static Place place(RequestKey request) {
        return new Place("idempotent_requests", "response of " + request.key(), request.userId());
    }
}
