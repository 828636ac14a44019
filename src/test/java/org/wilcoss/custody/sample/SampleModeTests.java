package org.wilcoss.custody.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.Program;
import org.wilcoss.custody.database.TestDatabase;

class SampleModeTests {
    @Test
    void refusesADatabaseThatHoldsARealClub() {
        try (TestDatabase real = TestDatabase.fresh()) {
            JdbcClient sql = JdbcClient.create(real.owner());
            sql.sql("INSERT INTO users (email, name, role) VALUES ('ada@example.org', 'Ada Real', 'admin')")
                    .update();
            assertThatThrownBy(() -> SampleProgram.on(real))
                    .isInstanceOf(RealClubThere.class)
                    .hasMessageContaining("holds a club of its own");
            assertThat(sql.sql("SELECT count(*) FROM users")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            assertThat(sql.sql("SELECT sample FROM club_settings")
                            .query(Boolean.class)
                            .single())
                    .isFalse();
        }
    }

    @Test
    void isNotThereInProduction() {
        try (TestDatabase database = TestDatabase.fresh();
                ConfigurableApplicationContext production = Program.on(database)) {
            assertThat(Arrays.stream(production.getBeanDefinitionNames())
                            .map(production::getType)
                            .filter(type -> type != null
                                    && type.getPackageName().startsWith(SampleClub.class.getPackageName())))
                    .isEmpty();
            assertThat(JdbcClient.create(database.owner())
                            .sql("SELECT count(*) FROM users")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }
}
