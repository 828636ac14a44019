package org.wilcoss.custody;

import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Role;

/** Puts people of the cast into a test's database, by raw SQL: what is tested stands on them, not on how they came. */
public final class TestPeople {
    private final JdbcClient sql;

    public TestPeople(DataSource owner) {
        sql = JdbcClient.create(owner);
    }

    /** An active user. */
    public Actor user(String name, Role role) {
        String email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
        int id = sql.sql(
                        "INSERT INTO users (email, name, role) VALUES (:email, :name, cast(:role AS userrole)) RETURNING id")
                .param("email", email)
                .param("name", name)
                .param("role", Labels.of(role))
                .query((row, n) -> row.getInt(1))
                .single();
        return new Actor(id, name, email, role, false);
    }

    /** An athlete; the id. */
    public int athlete(String name) {
        return sql.sql("INSERT INTO athletes (name, year_of_birth) VALUES (:name, 2012) RETURNING id")
                .param("name", name)
                .query((row, n) -> row.getInt(1))
                .single();
    }
}
