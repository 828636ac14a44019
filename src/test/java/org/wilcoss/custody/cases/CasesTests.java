package org.wilcoss.custody.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.KitTest;
import org.wilcoss.custody.platform.Role;

class CasesTests extends KitTest {
    private static final String PATH = "/api/v1/cases";

    private final Cases cases;
    private final TransactionOperations transaction;

    CasesTests(@Autowired Cases cases, @Autowired TransactionOperations transaction) {
        this.cases = cases;
        this.transaction = transaction;
    }

    @Test
    void resolvesACaseOnceAndSaysWhoAndHow() {
        int kit = kit();
        open(kit);
        Answer listed = as(Role.ARMORER).get(PATH + "?open=true&limit=1");
        assertThat(listed.number("/0/kit_id")).isEqualTo(kit);
        assertThat(listed.text("/0/person")).isEqualTo("Mona Vey");
        int id = listed.number("/0/id");

        Answer resolved = resolve(id);
        assertThat(resolved.status()).isEqualTo(201);
        assertThat(resolved.text("/resolution")).isEqualTo("She brought it back");
        assertThat(resolved.text("/resolved_by")).isEqualTo("Bruno Kessler");
        assertThat(resolve(id).status()).isEqualTo(409);
        assertThat(as(Role.ARMORER).get(PATH + "?open=false&limit=1").number("/0/id"))
                .isEqualTo(id);
        assertThat(entries("case.resolved", kit)).isEqualTo(1);
    }

    @Test
    void keepsPeopleOutOfTheLeaf() {
        int kit = kit();
        open(kit);
        String leaf = tables.sql("""
                        SELECT convert_from(e.leaf, 'UTF8') FROM cases c JOIN ledger_entries e ON e.hash = c.entry_hash
                        WHERE c.kit_id = :kit""")
                .param("kit", kit)
                .query((row, n) -> row.getString(1))
                .single();
        assertThat(leaf).contains("\"kit_ids\":[" + kit + "]").doesNotContain("Mona", "checked out");
    }

    @Test
    void goWithTheirKit() {
        int kit = kit();
        open(kit);
        assertThat(inPerson(Role.ADMIN).delete("/api/v1/kits/" + kit).status()).isEqualTo(204);
        assertThat(count("cases", kit)).isZero();
    }

    @Test
    void listsAHundredInTwoStatements() {
        int kit = kit();
        for (int i = 0; i < 3; i++) {
            open(kit);
        }
        assertThat(statementsDuring(() -> as(Role.ADMIN).get(PATH + "?open=true&limit=100")))
                .hasSize(2);
    }

    private void open(int kit) {
        OpenCase about = new OpenCase(kit, CaseKind.IMPORTED_HOLDER, "It is checked out elsewhere.", "Mona Vey");
        transaction.executeWithoutResult(status -> cases.openWithin(actor(Role.ADMIN), List.of(about)));
    }

    private Answer resolve(int id) {
        return as(Role.ARMORER)
                .post(PATH + "/%d/resolution".formatted(id), "{\"resolution\": \"She brought it back\"}");
    }
}
