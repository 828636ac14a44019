package org.wilcoss.custody.kits;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts kits into the table, many in one statement. */
@Component
class KitRegistration {
    private static final String INSERT = """
            INSERT INTO kits (id, code, description, serial_number, serial_index, location, scan_token, handgun)
            SELECT * FROM unnest(cast(:ids AS integer[]), cast(:codes AS text[]), cast(:descriptions AS text[]),
              cast(:serials AS text[]), cast(:indexes AS bytea[]), cast(:locations AS text[]), cast(:tokens AS text[]),
              cast(:handguns AS boolean[]))
            ON CONFLICT (code) DO NOTHING
            RETURNING code
            """;

    private final JdbcClient sql;
    private final Serials serials;
    private final ScanTokens tokens;

    KitRegistration(JdbcClient sql, Serials serials, ScanTokens tokens) {
        this.sql = sql;
        this.serials = serials;
        this.tokens = tokens;
    }

    /** Two statements: the ids, which the encryption of serials is bound to, and the rows. */
    List<Integer> insert(List<RegisterKit> commands) {
        List<Integer> ids = sql.sql("SELECT nextval('kits_id_seq') FROM generate_series(1, :count)")
                .param("count", commands.size())
                .query((row, n) -> row.getInt(1))
                .list();
        Set<String> inserted = new HashSet<>(sql.sql(INSERT)
                .param("ids", ids.toArray(Integer[]::new))
                .param("codes", commands.stream().map(RegisterKit::code).toArray(String[]::new))
                .param(
                        "descriptions",
                        commands.stream().map(RegisterKit::description).toArray(String[]::new))
                .params(serialColumns(ids, commands))
                .param("locations", commands.stream().map(RegisterKit::location).toArray(String[]::new))
                .param("tokens", commands.stream().map(command -> tokens.next()).toArray(String[]::new))
                .param("handguns", commands.stream().map(RegisterKit::handgun).toArray(Boolean[]::new))
                .query(String.class)
                .list());
        refuseTaken(commands, inserted);
        return ids;
    }

    private Map<String, Object> serialColumns(List<Integer> ids, List<RegisterKit> commands) {
        var encrypted = new @Nullable String[ids.size()];
        var indexes = new byte[ids.size()] @Nullable [];
        for (int i = 0; i < ids.size(); i++) {
            Serials.Stored stored = serials.store(commands.get(i).serialNumber(), ids.get(i));
            encrypted[i] = stored.encrypted();
            indexes[i] = stored.index();
        }
        return Map.of("serials", encrypted, "indexes", indexes);
    }

    /** A code that was not inserted is taken, or stands twice in the request. */
    private static void refuseTaken(List<RegisterKit> commands, Set<String> inserted) {
        for (RegisterKit command : commands) {
            if (!inserted.remove(command.code())) {
                throw new KitCodeExists(command.code());
            }
        }
    }
}
