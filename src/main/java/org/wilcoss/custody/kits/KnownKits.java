package org.wilcoss.custody.kits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells which of many kits are in the catalogue already, and whether they are described alike. */
@Component
public class KnownKits {
    private static final String KNOWN = """
            SELECT code, description, location, serial_index FROM kits WHERE code = ANY(:codes)
            """;

    private final JdbcClient sql;
    private final Serials serials;

    KnownKits(JdbcClient sql, Serials serials) {
        this.sql = sql;
        this.serials = serials;
    }

    /**
     * Compares commands, each of another code, with the kits that have these codes. One statement; serial numbers are
     * compared by their index, and nothing is decrypted.
     *
     * @return for each code that is taken, the names of the fields that differ; what a command leaves out does not
     */
    public Map<String, List<String>> differences(Collection<RegisterKit> commands) {
        if (commands.isEmpty()) {
            return Map.of();
        }
        Map<String, RegisterKit> byCode =
                commands.stream().collect(Collectors.toMap(RegisterKit::code, Function.identity()));
        Map<String, List<String>> found = new HashMap<>();
        sql.sql(KNOWN).param("codes", byCode.keySet().toArray(String[]::new)).query((ResultSet row) -> {
            String code = row.getString("code");
            RegisterKit command = byCode.get(code);
            if (command != null) {
                found.put(code, differences(command, row));
            }
        });
        return found;
    }

    private List<String> differences(RegisterKit command, ResultSet row) throws SQLException {
        List<String> names = new ArrayList<>();
        if (!command.description().equals(row.getString("description"))) {
            names.add("description");
        }
        if (differs(command.location(), row.getString("location"))) {
            names.add("location");
        }
        String serial = command.serialNumber();
        if (serial != null && !Arrays.equals(serials.index(serial), row.getBytes("serial_index"))) {
            names.add("serial number");
        }
        return names;
    }

    private static boolean differs(@Nullable String given, @Nullable String known) {
        return given != null && !given.equals(known);
    }
}
