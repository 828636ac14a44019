package org.wilcoss.custody.commands;

import java.util.Map;
import java.util.regex.Pattern;
import org.apache.catalina.util.NetMask;
import org.jspecify.annotations.Nullable;

/** The proxies whose forwarded headers are believed; those of anybody else are not looked at. */
record TrustedProxies(String ranges) {
    /** Digits, so that no name is ever looked up. */
    private static final Pattern NUMERIC = Pattern.compile("[0-9a-fA-F.:]+(/[0-9]+)?");

    /** @param text addresses and CIDR ranges with commas between; null if empty */
    static @Nullable TrustedProxies from(String text) {
        if (text.isEmpty()) {
            return null;
        }
        for (var each : text.split(",", -1)) {
            prove(each.strip());
        }
        return new TrustedProxies(text);
    }

    Map<String, String> properties() {
        return Map.of(
                "server.forward-headers-strategy", "native",
                "server.tomcat.remoteip.remote-ip-header", "X-Forwarded-For",
                "server.tomcat.remoteip.protocol-header", "X-Forwarded-Proto",
                "server.tomcat.remoteip.internal-proxies", ranges);
    }

    private static void prove(String range) {
        if (NUMERIC.matcher(range).matches()) {
            try {
                new NetMask(range);
                return;
            } catch (IllegalArgumentException wrong) {
                // said below
            }
        }
        throw new WrongSetting(
                "TRUSTED_PROXY is not a list of IP addresses and ranges: write it as in 127.0.0.1 or 10.0.0.0/8,192.168.1.5.");
    }
}
