package org.wilcoss.custody.kits;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.metamodel.Attribute;
import java.lang.reflect.Field;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.wilcoss.custody.KitTest;
import org.wilcoss.custody.platform.Role;

/** Relationships, back_populates, cascade and eager loading. */
class RelationshipsTests extends KitTest {
    @Autowired
    private EntityManager entities;

    @Autowired
    private EntityManagerFactory mappings;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void leadFromAKitToItsEventsAndBack() {
        int id = kitThatIsOut();

        // guide: one-to-many
        transaction.executeWithoutResult(_ -> {
            Kit kit = entities.find(Kit.class, id);
            List<CustodyEvent> events = kit.custodyEvents(); // nothing is read yet
            assertThat(events).extracting(CustodyEvent::kit).containsOnly(kit);
            assertThat(kit.maintenanceEvents()).isEmpty();
        });
        // end
    }

    @Test
    void areReadWhenTheyAreNeededAndNotBefore() {
        int id = kitThatIsOut();

        transaction.executeWithoutResult(_ -> {
            Kit kit = entities.find(Kit.class, id);
            assertThat(statementsDuring(kit::custodyEvents)).isEmpty();
            assertThat(statementsDuring(() -> assertThat(kit.custodyEvents()).hasSize(1)))
                    .hasSize(1);
        });
    }

    @Test
    void areLazyWithoutException() {
        for (var entity : mappings.getMetamodel().getEntities()) {
            for (Attribute<?, ?> each : entity.getAttributes()) {
                if (each.isAssociation() && each.getJavaMember() instanceof Field field) {
                    assertThat(fetching(field)).as(field.toString()).isEqualTo(FetchType.LAZY);
                }
            }
        }
    }

    @Test
    void leadFromAnEventToAUserByItsIdAlone() {
        int id = kitThatIsOut();

        // guide: many-to-one
        // A user belongs to another module, so an event holds the id, which the schema ties to users.id.
        String holder =
                entities.createQuery("""
                        SELECT u.name FROM CustodyEvent e JOIN User u ON u.id = e.userId
                        WHERE e.kit.id = :kit""", String.class).setParameter("kit", id).getSingleResult();
        // end

        assertThat(holder).isEqualTo(actor(Role.COACH).name());
    }

    @Test
    void areFetchedInOneStatementWhenTheQuerySaysSo() {
        int id = kitThatIsOut();
        as(Role.COACH).post("/api/v1/custody-events", event(id, "check_in"));

        List<String> statements = statementsDuring(() -> {
            // guide: eager
            Kit kit = entities.createQuery("FROM Kit k LEFT JOIN FETCH k.custodyEvents WHERE k.id = :id", Kit.class)
                    .setParameter("id", id)
                    .getSingleResult();
            // Read already: the session is closed here, and one more statement would fail.
            assertThat(kit.custodyEvents()).hasSize(2);
            // end
        });

        assertThat(statements).hasSize(1);
    }

    private static FetchType fetching(Field field) {
        if (field.isAnnotationPresent(OneToMany.class)) {
            return field.getAnnotation(OneToMany.class).fetch();
        }
        return field.isAnnotationPresent(ManyToOne.class)
                ? field.getAnnotation(ManyToOne.class).fetch()
                : field.getAnnotation(ManyToMany.class).fetch();
    }
}
