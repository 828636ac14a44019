package org.wilcoss.custody.verification;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGResultSetMetaData;
import tools.jackson.databind.JsonNode;

/**
 * A column of the evidence, and what part of an entry it stands for.
 *
 * @param number counted from 1
 * @param name the part of the entry: {@code act}, {@code at}, {@code facts.NAME} or {@code commitments.NAME}
 * @param type as PostgreSQL calls it
 * @param origin the column of the table that it comes from
 */
record EvidenceColumn(int number, String name, String type, String origin) {
    private static final String FACT = "facts.";
    private static final String SECRET = "commitments.";

    static List<EvidenceColumn> of(ResultSetMetaData rows) throws SQLException {
        List<EvidenceColumn> columns = new ArrayList<>();
        for (int n = 1; n <= rows.getColumnCount(); n++) {
            String name = rows.getColumnLabel(n);
            if (name.equals("act") || name.equals("at") || name.startsWith(FACT) || name.startsWith(SECRET)) {
                String origin = rows.unwrap(PGResultSetMetaData.class).getBaseColumnName(n);
                columns.add(new EvidenceColumn(n, name, rows.getColumnTypeName(n), origin.isEmpty() ? name : origin));
            }
        }
        return columns;
    }

    /**
     * Compares the row's value with what the entry says.
     *
     * @return 1 if the entry says it only by a commitment that nothing opens any more, else 0
     */
    int compare(Entry entry, ResultSet row, String where) throws SQLException {
        Object value = value(row);
        if (name.startsWith(SECRET)) {
            return compareSecret(entry, value, where);
        }
        String expected = expected(entry);
        String actual = value == null ? null : value.toString();
        if (!String.valueOf(expected).equals(String.valueOf(actual)) || (expected == null) != (actual == null)) {
            throw Wrong.at(where + ", column " + origin, "it is " + actual, "the entry says " + expected);
        }
        return 0;
    }

    private @Nullable String expected(Entry entry) {
        if (!name.startsWith(FACT)) {
            return name.equals("act") ? entry.act() : entry.at();
        }
        JsonNode fact = entry.fact(name.substring(FACT.length()));
        return fact.isMissingNode() ? null : fact.asString();
    }

    private int compareSecret(Entry entry, @Nullable Object value, String where) {
        String secret = name.substring(SECRET.length());
        String opened = entry.secret(secret);
        if (entry.commitsTo(secret) && opened == null) {
            return 1;
        }
        if (opened == null ? value != null : !opened.equals(String.valueOf(value))) {
            throw Wrong.at(
                    where + ", column " + origin,
                    "it is not what the entry commits to",
                    opened == null ? "the entry has no such value" : "what ledger_disclosures has as " + secret);
        }
        return 0;
    }

    private @Nullable Object value(ResultSet row) throws SQLException {
        return switch (type) {
            case "timestamptz" -> {
                OffsetDateTime at = row.getObject(number, OffsetDateTime.class);
                yield at == null ? null : at.toInstant();
            }
            case "date" -> row.getObject(number, LocalDate.class);
            default -> row.getObject(number);
        };
    }
}
