package org.wilcoss.custody.commands;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The address under which people reach this program, without a slash at its end. */
record SiteAddress(String text) {
    static SiteAddress parse(String text) {
        try {
            var address = new URI(text);
            var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            var whole = (scheme.equals("http") || scheme.equals("https"))
                    && address.getHost() != null
                    && address.getPort() != 0
                    && (address.getPath().isEmpty() || address.getPath().equals("/"));
            if (whole && absent(address.getUserInfo()) && absent(address.getQuery()) && absent(address.getFragment())) {
                return new SiteAddress(scheme + "://" + address.getAuthority());
            }
        } catch (URISyntaxException malformed) {
            // said below
        }
        throw new WrongSetting(
                "PUBLIC_URL is not the address of a site: set it to https:// or http:// and a host name, with a port where needed and no path, as in https://kits.example.org.");
    }

    boolean secure() {
        return text.startsWith("https:");
    }

    private static boolean absent(@Nullable String part) {
        return part == null;
    }
}
