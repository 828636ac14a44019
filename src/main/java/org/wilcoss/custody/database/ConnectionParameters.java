package org.wilcoss.custody.database;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The part of an address after the question mark: libpq's names, as founded, become the JDBC driver's. */
final class ConnectionParameters {
    private static final Set<String> SSL_MODES =
            Set.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

    private static final Map<String, String> DRIVER_NAMES = Map.ofEntries(
            Map.entry("user", "user"),
            Map.entry("password", "password"),
            Map.entry("sslmode", "sslmode"),
            Map.entry("sslrootcert", "sslrootcert"),
            Map.entry("sslcert", "sslcert"),
            Map.entry("sslkey", "sslkey"),
            Map.entry("sslnegotiation", "sslNegotiation"),
            Map.entry("channel_binding", "channelBinding"),
            Map.entry("require_auth", "requireAuth"),
            Map.entry("connect_timeout", "connectTimeout"),
            Map.entry("application_name", "ApplicationName"),
            Map.entry("options", "options"),
            Map.entry("target_session_attrs", "targetServerType"));

    private static final Map<String, String> SERVER_TYPES = Map.of(
            "any", "any",
            "read-write", "primary",
            "primary", "primary",
            "prefer-standby", "preferSecondary");

    private ConnectionParameters() {}

    /** @throws DatabaseUnavailable naming a parameter that means nothing here, since ignoring one could drop encryption */
    static Map<String, String> read(String variable, @Nullable String query) {
        var parameters = new LinkedHashMap<String, String>();
        for (var each : query == null || query.isEmpty() ? new String[0] : query.split("&", -1)) {
            var equals = each.indexOf('=');
            var name = DatabaseUrlParser.decode(equals < 0 ? each : each.substring(0, equals));
            var driverName = DRIVER_NAMES.get(name);
            if (equals < 0 || driverName == null) {
                throw new DatabaseUnavailable("%s has a parameter that is not supported: use only %s."
                        .formatted(
                                variable,
                                String.join(
                                        ", ",
                                        DRIVER_NAMES.keySet().stream().sorted().toList())));
            }
            parameters.put(driverName, DatabaseUrlParser.decode(each.substring(equals + 1)));
        }
        parameters.computeIfPresent("sslmode", (_, mode) -> checkedMode(variable, mode));
        parameters.computeIfPresent("targetServerType", (_, type) -> serverType(variable, type));
        return parameters;
    }

    private static String checkedMode(String variable, String mode) {
        if (!SSL_MODES.contains(mode)) {
            throw new DatabaseUnavailable("%s has an unknown sslmode: use %s."
                    .formatted(
                            variable,
                            String.join(", ", SSL_MODES.stream().sorted().toList())));
        }
        return mode;
    }

    private static String serverType(String variable, String type) {
        var driverType = SERVER_TYPES.get(type);
        if (driverType == null) {
            throw new DatabaseUnavailable(
                    "%s has an unknown target_session_attrs: use any, primary, read-write or prefer-standby."
                            .formatted(variable));
        }
        return driverType;
    }
}
