package org.wilcoss.custody.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.database.TestDatabase;

/** The founding document's tables, columns, enums, defaults, times and indexes. */
class FoundedSchemaTests {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private final JdbcClient sql = JdbcClient.create(DATABASE.owner());

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", quoteCharacter = '"', delimiter = '|', textBlock = """
            # guide: user-model
            users | email | text | NO | -
            users | name | text | NO | -
            users | role | userrole | NO | 'volunteer'::userrole
            users | oauth_provider | text | YES | -
            users | oauth_id | text | YES | -
            users | verified_adult | boolean | NO | false
            users | is_active | boolean | NO | true
            # end
            # guide: kit-model
            kits | code | text | NO | -
            kits | description | text | NO | -
            kits | serial_number | text | YES | -
            kits | status | kitstatus | NO | 'available'::kitstatus
            # end
            # guide: event-model
            custody_events | kit_id | integer | NO | -
            custody_events | user_id | integer | NO | -
            custody_events | event_type | custodyeventtype | NO | -
            custody_events | notes | text | YES | -
            custody_events | attestation_accepted | boolean | NO | false
            custody_events | expected_return_date | timestamp with time zone | YES | -
            # end
            maintenance_events | kit_id | integer | NO | -
            """)
    void hasTheColumn(String table, String column, String type, String nullable, @Nullable String byDefault) {
        Map<String, @Nullable Object> found = sql.sql("""
                        SELECT CASE data_type WHEN 'USER-DEFINED' THEN udt_name ELSE data_type END AS type,
                          is_nullable, column_default
                        FROM information_schema.columns WHERE table_name = :table AND column_name = :column""")
                .param("table", table)
                .param("column", column)
                .query()
                .singleRow();

        assertThat(found)
                .containsEntry("type", type)
                .containsEntry("is_nullable", nullable)
                .containsEntry("column_default", byDefault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            userrole | {admin,armorer,coach,volunteer,parent}
            kitstatus | {available,checked_out,maintenance,lost}
            custodyeventtype | {check_out,check_in,transfer,lost,found}
            """)
    void hasTheLabels(String type, String labels) {
        assertThat(text("SELECT enum_range(NULL::%s)::text".formatted(type))).isEqualTo(labels);
    }

    @ParameterizedTest
    @CsvSource({"users", "kits", "custody_events", "maintenance_events"})
    void countsItsIdsByASequenceAndTellsTheTimesItself(String table) {
        assertThat(texts("""
                        SELECT column_name || ' ' || column_default FROM information_schema.columns
                        WHERE table_name = '%s' AND column_name IN ('id', 'created_at', 'updated_at') ORDER BY 1
                        """.formatted(table)))
                .containsExactly(
                        "created_at now()", "id nextval('%s_id_seq'::regclass)".formatted(table), "updated_at now()");
    }

    @Test
    void setsBothTimesForRawSqlAndForManyRowsAtOnce() {
        // guide: base-model
        sql.sql("INSERT INTO athletes (name, created_at) SELECT 'A' || n, '2000-01-01' FROM generate_series(1, 3) n")
                .update();
        Instant before = instant("SELECT clock_timestamp()");
        sql.sql("UPDATE athletes SET is_active = false").update(); // nobody mentions updated_at
        assertThat(instant("SELECT min(updated_at) FROM athletes")).isAfterOrEqualTo(before);
        // end
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ix_users_email | UNIQUE INDEX ix_users_email ON public.users USING btree (lower(email))
            ix_kits_code | UNIQUE INDEX ix_kits_code ON public.kits USING btree (code)
            ix_kit_created | INDEX ix_kit_created ON public.custody_events USING btree (kit_id, created_at)
            """)
    void hasTheIndex(String name, String definition) {
        assertThat(text("SELECT indexdef FROM pg_indexes WHERE indexname = '%s'".formatted(name)))
                .isEqualTo("CREATE " + definition);
    }

    @Test
    void hasAnIndexForEveryForeignKey() {
        // guide: indexed-foreign-keys
        List<String> without = texts("""
                SELECT f.conname FROM pg_constraint f WHERE f.contype = 'f' AND NOT EXISTS (
                  SELECT FROM pg_index i WHERE i.indrelid = f.conrelid
                    AND ((i.indkey::smallint[])[0:cardinality(f.conkey) - 1] @> f.conkey
                      OR i.indisunique AND i.indkey::smallint[] <@ f.conkey))
                """);
        assertThat(without).isEmpty();
        // end
    }

    @Test
    void namesEveryConstraint() {
        assertThat(texts("""
                        SELECT conname FROM pg_constraint
                        WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'f', 'u', 'c', 'x')
                          AND conrelid::regclass::text NOT LIKE '%flyway%'
                          AND conname !~ '^(pk|fk|uq|ck|ex)_[a-z0-9_]+$'""")).isEmpty();
    }

    private String text(String query) {
        return sql.sql(query).query((row, _) -> row.getString(1)).single();
    }

    private List<String> texts(String query) {
        return sql.sql(query).query((row, _) -> row.getString(1)).list();
    }

    private Instant instant(String query) {
        return sql.sql(query).query((row, _) -> row.getTimestamp(1).toInstant()).single();
    }
}
