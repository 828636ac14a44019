package org.wilcoss.custody.database;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A database and the role that logs in to it, read from {@code postgresql://user:pass@host:port/db?sslmode=require}
 * as the founding document writes it.
 *
 * @param hosts the servers, each {@code host:port}; more than one is tried in order
 * @param password absent means that PostgreSQL's password file or a trusting server decides
 * @param parameters the JDBC driver's connection properties
 */
public record DatabaseUrl(
        List<String> hosts,
        String database,
        String user,
        @Nullable String password,
        Map<String, String> parameters) {

    public DatabaseUrl {
        hosts = List.copyOf(hosts);
        parameters = Map.copyOf(parameters);
    }

    /**
     * Reads {@code postgresql://}, {@code postgres://} or {@code postgresql+driver://}; each part may be
     * percent-encoded; the port (5432), the password, the database (the user's name) and the user (the operating
     * system's) may be left out.
     *
     * @throws DatabaseUnavailable naming {@code variable} and what is wrong with it, never its value
     */
    public static DatabaseUrl parse(String variable, String url) {
        return new DatabaseUrlParser(variable).parse(url);
    }

    /** The address for the JDBC driver, without user and password. */
    public String jdbcUrl() {
        var query = parameters.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        return "jdbc:postgresql://%s/%s%s"
                .formatted(String.join(",", hosts), encoded(database), query.isEmpty() ? "" : "?" + query);
    }

    /** What may be shown and logged: no password, and no parameter either. */
    @Override
    public String toString() {
        return "%s as %s".formatted(place(), user);
    }

    /** Where it is, for a message. */
    String place() {
        return "postgresql://%s/%s".formatted(String.join(",", hosts), database);
    }

    /** The same login with more driver properties; those that the address names itself win. */
    DatabaseUrl with(Map<String, String> more) {
        var merged = new HashMap<>(more);
        merged.putAll(parameters);
        return new DatabaseUrl(hosts, database, user, password, merged);
    }

    DatabaseUrl without(String parameter) {
        var fewer = new HashMap<>(parameters);
        fewer.remove(parameter);
        return new DatabaseUrl(hosts, database, user, password, fewer);
    }

    /** The same database for another role. */
    DatabaseUrl as(String otherUser, @Nullable String otherPassword) {
        return new DatabaseUrl(hosts, database, otherUser, otherPassword, parameters);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
