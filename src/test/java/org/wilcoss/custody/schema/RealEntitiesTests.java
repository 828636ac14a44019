package org.wilcoss.custody.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wilcoss.custody.CustodyManager;
import org.wilcoss.custody.database.TestDatabase;

/** Entities and migrations say the same, beyond the types that Hibernate compares when the program starts. */
class RealEntitiesTests {
    @Test
    void needNoOtherSchemaThanTheMigrationsMake() {
        var packageName = CustodyManager.class.getPackageName();
        assertThat(Entities.in(packageName)).hasSizeGreaterThan(5);
        try (var database = TestDatabase.fresh()) {
            assertThat(ProposedMigration.forEntitiesIn(packageName, database.owner())
                            .map(ProposedMigration::sql))
                    .as("what the entities have beyond the schema; columns for SQL alone go into the entity's @SqlOnly")
                    .isEmpty();
        }
    }
}
