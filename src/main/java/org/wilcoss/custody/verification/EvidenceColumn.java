package org.wilcoss.custody.verification;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    /** What an erasure writes where there must be something. */
    private static final String ERASED = "Erased.";

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

    /** Compares the row's value with what the entry says, unless that is erased. */
    void compare(Entry entry, ResultSet row, String where) throws SQLException {
        Object value = value(row);
        String actual = value == null ? null : value.toString();
        if (name.startsWith(SECRET)) {
            compareSecret(entry, actual, where);
            return;
        }
        String expected = expected(entry);
        if (!Objects.equals(expected, actual)) {
            throw Wrong.at(where + ", column " + origin, "it is " + actual, "the entry says " + expected);
        }
    }

    private @Nullable String expected(Entry entry) {
        if (!name.startsWith(FACT)) {
            return name.equals("act") ? entry.act() : entry.at();
        }
        JsonNode fact = entry.fact(name.substring(FACT.length()));
        return fact.isMissingNode() ? null : fact.asString();
    }

    private void compareSecret(Entry entry, @Nullable String value, String where) {
        String secret = name.substring(SECRET.length());
        String opened = entry.secret(secret);
        if (entry.commitsTo(secret) && opened == null) {
            mustBeErased(value, where);
            return;
        }
        if (!Objects.equals(opened, value)) {
            throw Wrong.at(
                    where + ", column " + origin,
                    "it is not what the entry commits to",
                    opened == null ? "the entry has no such value" : "what ledger_disclosures has as " + secret);
        }
    }

    /** An id stays, since the person it leads to is anonymous; words do not. */
    private void mustBeErased(@Nullable String value, String where) {
        if (type.equals("text") && value != null && !value.equals(ERASED)) {
            throw Wrong.at(where + ", column " + origin, "there is a value", "an erasure took it");
        }
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
