package org.wilcoss.custody.commands;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the program is reached.
 *
 * @param announced {@code PUBLIC_URL}, if set
 * @param sample serves the sample club, which anybody on this machine may enter
 */
record Settings(
        Port port,
        @Nullable SiteAddress announced,
        @Nullable Tls tls,
        @Nullable TrustedProxies proxies,
        boolean sample) {
    /** All that the sample club listens on. */
    private static final String LOOPBACK = "127.0.0.1";

    /** @throws WrongSetting naming the variable that is wrong and the remedy */
    static Settings from(Map<String, String> environment, boolean sample) {
        var announced = text(environment, "PUBLIC_URL");
        var settings = new Settings(
                Port.from(text(environment, "PORT")),
                announced.isEmpty() ? null : SiteAddress.parse(announced),
                Tls.from(text(environment, "TLS_CERTIFICATE"), text(environment, "TLS_PRIVATE_KEY")),
                TrustedProxies.from(text(environment, "TRUSTED_PROXY")),
                sample);
        settings.proveCoherent();
        return settings;
    }

    private void proveCoherent() {
        if (tls != null && announced != null && !announced.secure()) {
            throw new WrongSetting(
                    "PUBLIC_URL begins with http:, but with TLS_CERTIFICATE this program speaks https only: begin it with https:.");
        }
        if (sample && proxies != null) {
            throw new WrongSetting(
                    "The sample club is for this machine alone, without a proxy: leave TRUSTED_PROXY out.");
        }
    }

    /** Makes sure that the files and the port can be used, before anything is started. */
    void proveUsable() {
        if (tls != null) {
            tls.prove();
        }
        port.proveFree(listensOn());
    }

    /** Where people reach the program. */
    String address() {
        return announced == null
                ? "%s://localhost:%d".formatted(tls == null ? "http" : "https", port.number())
                : announced.text();
    }

    /** The one address to listen on, or null for all. */
    @Nullable
    String listensOn() {
        return sample ? LOOPBACK : null;
    }

    /** These settings as Spring's properties. */
    Map<String, String> properties() {
        var properties = new HashMap<String, String>();
        properties.put("server.port", String.valueOf(port.number()));
        properties.put("PUBLIC_URL", address());
        // DEBUG is ours: Spring Boot would take it for its own and log the content of requests and answers.
        properties.put("debug", "false");
        if (sample) {
            properties.put("server.address", LOOPBACK);
        }
        if (tls != null) {
            properties.putAll(tls.properties());
        }
        if (proxies != null) {
            properties.putAll(proxies.properties());
        }
        return properties;
    }

    /** What works, but hardly as it is meant. */
    List<String> warnings() {
        var warnings = new ArrayList<String>();
        if (announced == null && !sample) {
            warnings.add("PUBLIC_URL is not set, so links and QR codes lead to %s, which only this machine can open."
                    .formatted(address()));
        }
        if (announced != null && announced.secure() && tls == null && proxies == null) {
            warnings.add(
                    "PUBLIC_URL begins with https:, but neither TLS_CERTIFICATE nor TRUSTED_PROXY is set: name the proxy that adds https, else sign-in cookies go without their protection.");
        }
        return warnings;
    }

    private static String text(Map<String, String> environment, String name) {
        return environment.getOrDefault(name, "").strip();
    }
}
