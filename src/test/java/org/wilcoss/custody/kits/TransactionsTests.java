package org.wilcoss.custody.kits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.KitTest;
import org.wilcoss.custody.platform.Role;

/** A session for each use case: opened for it, committed if it succeeds, rolled back if it fails, closed always. */
class TransactionsTests extends KitTest {
    @Autowired
    private Kits kits;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private DataSource connections;

    @Autowired
    private Environment settings;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void commitWhenTheUseCaseSucceeds() {
        String code = newCode();

        // guide: session
        kits.register(actor(Role.ARMORER), List.of(new RegisterKit(code, "Air rifle", null, null)));
        // end

        assertThat(kitsNamed(code)).isEqualTo(1);
    }

    @Test
    void rollBackAllOfItWhenItFails() {
        int first = kit();
        int out = kitThatIsOut();

        // guide: rollback
        Answer refused = as(Role.COACH).post("/api/v1/custody-events/batch?mode=all", """
                [{"kit_id": %d, "event_type": "check_out"},
                 {"kit_id": %d, "event_type": "check_out"}]
                """.formatted(first, out));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(count("custody_events", first)).isZero(); // it was written, and went with the second
        // end
    }

    @Test
    void rollBackWhatWasSentAlready() {
        int id = kit();

        // guide: explicit
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    entities.find(Kit.class, id).describe("Changed");
                    entities.flush(); // sent, and not committed
                    throw new IllegalStateException("something went wrong");
                }))
                .isInstanceOf(IllegalStateException.class);
        // end

        assertThat(tables.sql("SELECT description FROM kits WHERE id = ?")
                        .param(id)
                        .query((row, _) -> row.getString(1))
                        .single())
                .isEqualTo("Air rifle");
    }

    @Test
    void loseOneRowAndKeepTheRestBySavepoint() {
        String first = newCode();
        String last = newCode();

        // guide: savepoint
        transaction.executeWithoutResult(_ -> {
            insert(first);
            sql.sql("SAVEPOINT line").update();
            try {
                insert(first); // refused: the code is taken
            } catch (DuplicateKeyException refused) {
                sql.sql("ROLLBACK TO SAVEPOINT line").update();
            }
            insert(last); // the transaction goes on
        });
        // end

        assertThat(kitsNamed(first) + kitsNamed(last)).isEqualTo(2);
    }

    @Test
    void giveTheirConnectionBackWhateverHappens() throws SQLException {
        HikariDataSource pool = connections.unwrap(HikariDataSource.class);

        for (int request = 0; request < 3 * pool.getMaximumPoolSize(); request++) {
            as(Role.ARMORER).post("/api/v1/kits", newKits(1).substring(1).replace("]", ""));
            as(Role.ARMORER).post("/api/v1/kits", "{\"code\": \"\"}");
            as(Role.COACH).post("/api/v1/custody-events", event(2_000_000_000, "check_out"));
        }

        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    @Test
    void endBeforeTheAnswerIsWritten() {
        assertThat(settings.getProperty("spring.jpa.open-in-view")).isEqualTo("false");
    }

    private void insert(String code) {
        sql.sql("INSERT INTO kits (code, description, scan_token) VALUES (:code, 'Air rifle', :code)")
                .param("code", code)
                .update();
    }

    private int kitsNamed(String code) {
        return tables.sql("SELECT count(*)::int FROM kits WHERE code = ?")
                .param(code)
                .query((row, _) -> row.getInt(1))
                .single();
    }
}
