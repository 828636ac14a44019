package org.wilcoss.custody.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.Client;
import org.wilcoss.custody.KitTest;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Role;

class AthletesTests extends KitTest {
    private static final String PATH = "/api/v1/athletes/";

    @Test
    void changesWhatIsNamedAndLeavesTheRest() {
        int id = enrol("Nia Brooks");

        Answer edited = as(Role.COACH).patch(PATH + id, "{\"notes\": \"left-handed\", \"year_of_birth\": null}");

        assertThat(edited.text("/name")).isEqualTo("Nia Brooks");
        assertThat(edited.text("/notes")).isEqualTo("left-handed");
        assertThat(edited.json().has("year_of_birth")).isFalse();
        assertThat(acts(id)).containsExactly("athlete.registered", "athlete.edited");
    }

    @Test
    void refusesAChangeOfWhatChangedMeanwhile() {
        int id = enrol("Tess Okoro");
        String read = as(Role.COACH).get(PATH + id).header("ETag");
        as(Role.ADMIN).patch(PATH + id, "{\"notes\": \"short stock\"}", "If-Match", read);

        Answer late = as(Role.COACH).patch(PATH + id, "{\"notes\": \"long stock\"}", "If-Match", read);

        assertThat(late.status()).isEqualTo(412);
        assertThat(as(Role.COACH).get(PATH + id).text("/notes")).isEqualTo("short stock");
        assertThat(acts(id)).containsExactly("athlete.registered", "athlete.edited");
    }

    @Test
    void deactivatesAndReactivates() {
        int id = enrol("Ola Berg");

        as(Role.COACH).patch(PATH + id, "{\"is_active\": false}");
        assertThat(as(Role.VOLUNTEER).get(PATH + id).status()).isEqualTo(404);
        assertThat(as(Role.ARMORER).get(PATH + id).text("/is_active")).isEqualTo("false");
        as(Role.COACH).patch(PATH + id, "{\"is_active\": true}");

        assertThat(as(Role.VOLUNTEER).get(PATH + id).status()).isEqualTo(200);
        assertThat(acts(id)).containsExactly("athlete.registered", "athlete.deactivated", "athlete.reactivated");
    }

    @Test
    void showsEachRoleWhatItNeeds() {
        int id = enrol("Uma Castell");
        Actor parent = person(Role.PARENT);
        addGuardian(id, parent.id());
        as(Role.COACH).patch(PATH + id, "{\"notes\": \"wears glasses\"}");

        assertThat(as(Role.VOLUNTEER).get(PATH + id).json().propertyNames()).containsExactlyInAnyOrder("id", "name");
        assertThat(as(Role.ARMORER).get(PATH + id).text("/notes")).isEqualTo("wears glasses");
        Answer own = as(parent).get(PATH + id);
        assertThat(own.number("/year_of_birth")).isEqualTo(2012);
        assertThat(own.json().has("notes")).isFalse();
        assertThat(own.json().get("guardian_ids").toString()).isEqualTo("[%d]".formatted(parent.id()));
        assertThat(as(person(Role.PARENT)).get(PATH + id).status()).isEqualTo(404);
    }

    @Test
    void listsToAParentOnlyTheirOwn() {
        Actor parent = person(Role.PARENT);
        int own = enrol("Pim Vale");
        enrol("Pam Vale");
        addGuardian(own, parent.id());

        Answer listed = as(parent).get("/api/v1/athletes?count=true&q=vale");

        assertThat(listed.json()).hasSize(1);
        assertThat(listed.number("/0/id")).isEqualTo(own);
        assertThat(listed.header("X-Total-Count")).isEqualTo("1");
        assertThat(as(person(Role.PARENT)).get("/api/v1/athletes").json()).isEmpty();
    }

    @Test
    void keepsGuardiansManyToMany() {
        Actor first = person(Role.PARENT);
        Actor second = person(Role.COACH);
        int older = enrol("Ada Lund");
        int younger = enrol("Bo Lund");
        for (int athlete : List.of(older, younger)) {
            assertThat(addGuardian(athlete, first.id()).status()).isEqualTo(201);
            assertThat(addGuardian(athlete, second.id()).status()).isEqualTo(201);
        }
        Client admin = as(Role.ADMIN);

        assertThat(admin.delete(PATH + older + "/guardians/" + first.id()).status())
                .isEqualTo(204);

        assertThat(admin.get(PATH + older).json().get("guardian_ids").toString())
                .isEqualTo("[%d]".formatted(second.id()));
        assertThat(admin.get(PATH + younger).json().get("guardian_ids")).hasSize(2);
        assertThat(acts(older))
                .containsExactly("athlete.registered", "guardian.added", "guardian.added", "guardian.removed");
    }

    @Test
    void refusesGuardiansWhoAreNoneOrCannotBe() {
        int id = enrol("Cy Moss");
        Actor gone = person(Role.PARENT);
        inPerson(Role.ADMIN).patch("/api/v1/users/" + gone.id(), "{\"is_active\": false}");
        Actor parent = person(Role.PARENT);
        addGuardian(id, parent.id());

        assertThat(addGuardian(id, parent.id()).status()).isEqualTo(409);
        assertThat(addGuardian(id, gone.id()).text("/errors/0/field")).isEqualTo("user_id");
        assertThat(addGuardian(id, 2_000_000_000).status()).isEqualTo(422);
        assertThat(as(Role.ADMIN).delete(PATH + id + "/guardians/" + gone.id()).status())
                .isEqualTo(404);
        assertThat(acts(id)).containsExactly("athlete.registered", "guardian.added");
    }

    @Test
    void keepsPeopleOutOfTheLeaf() {
        int id = enrol("Zora Lane");
        as(Role.COACH).patch(PATH + id, "{\"name\": \"Zora Lane-Hill\", \"notes\": \"left eye\"}");

        assertThat(tables.sql("SELECT string_agg(convert_from(leaf, 'UTF8'), ' ') FROM ledger_entries")
                        .query(String.class)
                        .single())
                .doesNotContain("Zora", "left eye");
    }

    private int enrol(String name) {
        return as(Role.COACH)
                .post("/api/v1/athletes", "{\"name\": \"%s\", \"year_of_birth\": 2012}".formatted(name))
                .number("/id");
    }

    private Answer addGuardian(int athlete, int user) {
        return as(Role.COACH).post(PATH + athlete + "/guardians", "{\"user_id\": %d}".formatted(user));
    }

    private List<String> acts(int athlete) {
        return tables.sql("""
                        SELECT e.act FROM ledger_entries e JOIN ledger_disclosures d ON d.entry_id = e.id
                        WHERE d.name = 'athlete_id' AND d.value = :id ORDER BY e.id""")
                .param("id", Integer.toString(athlete))
                .query((row, n) -> row.getString(1))
                .list();
    }
}
