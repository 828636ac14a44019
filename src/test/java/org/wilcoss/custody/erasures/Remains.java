package org.wilcoss.custody.erasures;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for a word in every column of every row of every table, bytes included. */
record Remains(JdbcClient sql) {
    Remains(DataSource owner) {
        this(JdbcClient.create(owner));
    }

    /** The tables with a row that has the word, in whatever case of letters. */
    List<String> of(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return sql
                .sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
                .query((row, n) -> row.getString(1))
                .list()
                .stream()
                .filter(table -> sql.sql("SELECT EXISTS (SELECT FROM %s t WHERE lower(t::text) LIKE ANY (:forms))"
                                .formatted(table))
                        .param("forms", new String[] {"%" + lower + "%", "%" + hex(word) + "%", "%" + hex(lower) + "%"})
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    private static String hex(String word) {
        return HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
    }
}
