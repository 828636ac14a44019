package org.wilcoss.custody.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTests {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '`',
            value = {
                // guide: url
                "postgresql://ann:pw@db:5433/club?sslmode=require -> jdbc:postgresql://db:5433/club?sslmode=require -> ann -> pw",
                "postgres://ann:pw@db/club -> jdbc:postgresql://db:5432/club -> ann -> pw",
                "postgresql+psycopg2://ann:pw@db/club -> jdbc:postgresql://db:5432/club -> ann -> pw",
                "POSTGRESQL://ann:pw@db:/club -> jdbc:postgresql://db:5432/club -> ann -> pw",
                // end
                "postgresql://a%40b:p%2Fw%3A%25@db/club%20one -> jdbc:postgresql://db:5432/club%20one -> a@b -> p/w:%",
                "postgresql://ann:p+w%zz?#/@db/club -> jdbc:postgresql://db:5432/club -> ann -> p+w%zz?#/",
                "postgresql://ann:p:w@db/club -> jdbc:postgresql://db:5432/club -> ann -> p:w",
                "postgresql://ann:%C3%A4@db/club -> jdbc:postgresql://db:5432/club -> ann -> ä",
                "postgresql://ann:pw@[::1]:5433/club -> jdbc:postgresql://[::1]:5433/club -> ann -> pw",
                "postgresql://ann:pw@[2001:db8::1]/club -> jdbc:postgresql://[2001:db8::1]:5432/club -> ann -> pw",
                "postgresql://ann:pw@one,two:5433/club -> jdbc:postgresql://one:5432,two:5433/club -> ann -> pw",
                "postgresql://ann:pw@db -> jdbc:postgresql://db:5432/ann -> ann -> pw",
                "postgresql://db/club?user=ann&password=p%26w -> jdbc:postgresql://db:5432/club -> ann -> p&w",
                "postgresql://ann:pw@db/club?target_session_attrs=read-write -> "
                        + "jdbc:postgresql://db:5432/club?targetServerType=primary -> ann -> pw",
                "postgresql://ann:pw@db/club?connect_timeout=3&application_name=x%20y -> "
                        + "jdbc:postgresql://db:5432/club?ApplicationName=x%20y&connectTimeout=3 -> ann -> pw",
            })
    void readsWhatTheFoundingDocumentWrites(String text, String jdbcUrl, String user, String password) {
        var url = DatabaseUrl.parse("DATABASE_URL", text);
        assertThat(url.jdbcUrl()).isEqualTo(jdbcUrl);
        assertThat(url.user()).isEqualTo(user);
        assertThat(url.password()).isEqualTo(password);
    }

    @Test
    void readsAnAddressWithoutAPassword() {
        assertThat(DatabaseUrl.parse("DATABASE_URL", "postgresql://ann@db/club").password())
                .isNull();
    }

    @Test
    void takesTheOperatingSystemsUserWhereNoneIsNamed() {
        assertThat(DatabaseUrl.parse("DATABASE_URL", " postgresql://db/club ").user())
                .isEqualTo(System.getProperty("user.name"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hush",
                "jdbc:postgresql://ann:hush@db/club",
                "mysql://ann:hush@db/club",
                "postgresql:/ann:hush@db/club",
                "postgresql://ann:hu@sh@db/club",
                "postgresql://ann:hush@/club",
                "postgresql:///club",
                "postgresql://ann:hush@db:54x/club",
                "postgresql://ann:hush@db:0/club",
                "postgresql://ann:hush@db:65536/club",
                "postgresql://ann:hush@db:99999999999/club",
                "postgresql://ann:hush@::1/club",
                "postgresql://ann:hush@[::1/club",
                "postgresql://ann:hush@d b/club",
                "postgresql://ann:hush@one,,two/club",
                "postgresql://ann:hush%00@db/club",
                "postgresql://ann:hush@db/club?sslmode=on",
                "postgresql://ann:hush@db/club?sslmod=require",
                "postgresql://ann:hush@db/club?sslpassword=hush",
                "postgresql://ann:hush@db/club?host=/run/hush",
                "postgresql://ann:hush@db/club?sslmode",
                "postgresql://ann:hush@db/club?target_session_attrs=hush",
            })
    void refusesAWrongOneInOneSentenceWithoutItsSecrets(String wrong) {
        assertThatThrownBy(() -> DatabaseUrl.parse("DATABASE_URL", wrong))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasNoCause()
                .message()
                .startsWith("DATABASE_URL ")
                .endsWith(".")
                .doesNotContain("hush", "\n");
    }

    @Test
    void showsNeitherPasswordNorParameters() {
        var url = DatabaseUrl.parse("DATABASE_URL", "postgresql://ann:hush@db/club?sslkey=hush");
        assertThat(url).hasToString("postgresql://db:5432/club as ann");
    }
}
