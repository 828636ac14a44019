package org.wilcoss.custody.kits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;
import org.wilcoss.custody.KitTest;

/** Stale data: an object that was read is not what the table says by now. */
class StaleObjectsTests extends KitTest {
    @Autowired
    private EntityManager entities;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void sayWhatWasReadUntilTheyAreRefreshed() {
        int id = kit();

        transaction.executeWithoutResult(_ -> {
            Kit kit = entities.find(Kit.class, id);
            changeBehindItsBack(id, "Changed elsewhere");

            // guide: refresh
            assertThat(entities.find(Kit.class, id).description()).isEqualTo("Air rifle"); // the session's own copy
            entities.refresh(kit);
            assertThat(kit.description()).isEqualTo("Changed elsewhere");
            // end
        });
    }

    @Test
    void areReadAnewAfterTheSessionForgotThem() {
        int id = kit();

        transaction.executeWithoutResult(_ -> {
            entities.find(Kit.class, id);
            changeBehindItsBack(id, "Changed elsewhere");

            // guide: expire-all
            entities.clear();
            assertThat(entities.find(Kit.class, id).description()).isEqualTo("Changed elsewhere");
            // end
        });
    }

    @Test
    void areNotWrittenOverWhatSomebodyElseWrote() {
        int id = kit();

        // guide: version
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    Kit kit = entities.find(Kit.class, id); // reads version 0
                    changeBehindItsBack(id, "Changed elsewhere"); // makes it version 1
                    kit.describe("Changed here"); // UPDATE … WHERE id = ? AND version = 0 finds no row
                }))
                .isInstanceOf(OptimisticLockingFailureException.class);
        // end

        assertThat(tables.sql("SELECT description FROM kits WHERE id = ?")
                        .param(id)
                        .query((row, _) -> row.getString(1))
                        .single())
                .isEqualTo("Changed elsewhere");
    }

    private void changeBehindItsBack(int id, String description) {
        tables.sql("UPDATE kits SET description = ?, version = version + 1 WHERE id = ?")
                .params(description, id)
                .update();
    }
}
