package org.wilcoss.custody.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes a founded database address apart; the grammar is SQLAlchemy's {@code make_url} plus libpq's list of hosts. */
final class DatabaseUrlParser {
    private static final int DEFAULT_PORT = 5432;
    private static final int LAST_PORT = 65_535;

    private static final Pattern URL = Pattern.compile(
            "(?:(?<user>[^:/?#@]*)(?::(?<password>[^@]*))?@)?(?<hosts>[^/?@]*)(?:/(?<database>[^?]*))?(?:\\?(?<query>.*))?");
    private static final Pattern SCHEME =
            Pattern.compile("(?:postgresql|postgres)(?:\\+\\w+)?://", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOST = Pattern.compile("(?<host>\\[[0-9A-Fa-f:.]+]|[\\w.-]+)(?::(?<port>\\d*))?");

    private final String variable;

    DatabaseUrlParser(String variable) {
        this.variable = variable;
    }

    DatabaseUrl parse(String text) {
        var parts = parts(text.strip());
        var parameters = new LinkedHashMap<>(ConnectionParameters.read(variable, parts.group("query")));
        var userParameter = parameters.remove("user");
        var user = orElse(decoded(parts.group("user")), orElse(userParameter, System.getProperty("user.name")));
        var passwordParameter = parameters.remove("password");
        var password = parts.group("password");
        return checked(new DatabaseUrl(
                hosts(parts.group("hosts")),
                orElse(decoded(parts.group("database")), user),
                user,
                password == null ? passwordParameter : decoded(password),
                parameters));
    }

    private Matcher parts(String text) {
        var scheme = SCHEME.matcher(text);
        if (!scheme.lookingAt()) {
            throw refused("must begin with postgresql://, as in postgresql://user:password@host:5432/database");
        }
        var parts = URL.matcher(text.substring(scheme.end()));
        if (!parts.matches()) {
            throw refused("cannot be read: write it as postgresql://user:password@host:5432/database and "
                    + "percent-encode special characters in its parts (@ is %40, / is %2F)");
        }
        return parts;
    }

    private List<String> hosts(String text) {
        if (text.isEmpty()) {
            throw refused("names no host: write localhost for this machine (Unix sockets are not supported)");
        }
        var hosts = new ArrayList<String>();
        for (var each : text.split(",", -1)) {
            var host = HOST.matcher(each);
            if (!host.matches()) {
                throw refused("names no valid host and port: write host:5432, or [::1]:5432 for an IPv6 address");
            }
            hosts.add(host.group("host") + ":" + port(host.group("port")));
        }
        return hosts;
    }

    private int port(@Nullable String digits) {
        if (digits == null || digits.isEmpty()) {
            return DEFAULT_PORT;
        }
        var port = digits.length() > 5 ? 0 : Integer.parseInt(digits);
        if (port < 1 || port > LAST_PORT) {
            throw refused("names a port that is not between 1 and " + LAST_PORT);
        }
        return port;
    }

    private DatabaseUrl checked(DatabaseUrl url) {
        var password = url.password();
        if ((url.user() + url.database() + (password == null ? "" : password)).indexOf('\0') >= 0) {
            throw refused("holds the character NUL, which PostgreSQL cannot take");
        }
        return url;
    }

    private static @Nullable String decoded(@Nullable String text) {
        return text == null ? null : decode(text);
    }

    /** As Python's {@code unquote}: a percent sign that begins no byte stands for itself, and so does a plus. */
    static String decode(String text) {
        var bytes = text.replace("+", "%2B").replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
        return URLDecoder.decode(bytes, StandardCharsets.UTF_8);
    }

    private static String orElse(@Nullable String text, String otherwise) {
        return text == null || text.isEmpty() ? otherwise : text;
    }

    private DatabaseUnavailable refused(String why) {
        return new DatabaseUnavailable(variable + " " + why + ".");
    }
}
