package org.wilcoss.custody.signin;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The identity providers that the environment names; a blank setting is not set. */
public final class ProviderSettings {
    static final String GOOGLE = "google";
    static final String MICROSOFT = "microsoft";
    static final String OTHER = "oidc";

    private static final Pattern TENANT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Function<String, @Nullable String> environment;

    private ProviderSettings(Function<String, @Nullable String> environment) {
        this.environment = environment;
    }

    /**
     * Looks at the value of one setting by itself.
     *
     * @throws org.wilcoss.custody.platform.CannotWork if it is wrong
     */
    public static void prove(String name, String value) {
        ProviderSettings alone = new ProviderSettings(Map.of(name, value)::get);
        alone.tenant();
        alone.issuer();
    }

    /** @throws org.wilcoss.custody.platform.CannotWork if one is wrong, or missing without which another cannot work */
    static List<ProviderSetting> from(Function<String, @Nullable String> environment) {
        return new ProviderSettings(environment).all();
    }

    private List<ProviderSetting> all() {
        List<ProviderSetting> all = new ArrayList<>();
        if (areSet("GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET")) {
            all.add(new ProviderSetting(
                    new Provider(GOOGLE, "Google"),
                    GOOGLE,
                    "https://accounts.google.com",
                    text("GOOGLE_CLIENT_ID"),
                    text("GOOGLE_CLIENT_SECRET")));
        }
        if (areSet("MICROSOFT_CLIENT_ID", "MICROSOFT_CLIENT_SECRET", "MICROSOFT_TENANT_ID")) {
            all.add(new ProviderSetting(
                    new Provider(MICROSOFT, "Microsoft"),
                    MICROSOFT,
                    "https://login.microsoftonline.com/%s/v2.0".formatted(tenant()),
                    text("MICROSOFT_CLIENT_ID"),
                    text("MICROSOFT_CLIENT_SECRET")));
        }
        if (areSet("OIDC_ISSUER_URL", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_NAME")) {
            all.add(new ProviderSetting(
                    new Provider(OTHER, text("OIDC_NAME")),
                    issuer(),
                    issuer(),
                    text("OIDC_CLIENT_ID"),
                    text("OIDC_CLIENT_SECRET")));
        }
        return all;
    }

    private boolean areSet(String... names) {
        List<String> missing =
                List.of(names).stream().filter(name -> text(name).isEmpty()).toList();
        if (!missing.isEmpty() && missing.size() < names.length) {
            throw new WrongProviderSetting(
                    "People cannot sign in by that provider while %s is not set: set %s, or none."
                            .formatted(String.join(", ", missing), String.join(", ", names)));
        }
        return missing.isEmpty();
    }

    /** One tenant's own id: a token of {@code common} could be anybody's in the world. */
    private String tenant() {
        String tenant = text("MICROSOFT_TENANT_ID");
        if (!tenant.isEmpty() && !TENANT.matcher(tenant).matches()) {
            throw new WrongProviderSetting(
                    "MICROSOFT_TENANT_ID is not the id of a tenant: set it to the “Directory (tenant) ID” that Entra shows, such as 9188040d-6c67-4c5b-b112-36a304b66dad.");
        }
        return tenant;
    }

    private String issuer() {
        String issuer = text("OIDC_ISSUER_URL");
        if (!issuer.isEmpty() && !isTrustworthy(issuer)) {
            throw new WrongProviderSetting(
                    "OIDC_ISSUER_URL is not the address of an identity provider: set it to the issuer that the provider names, which begins with https://.");
        }
        return issuer;
    }

    private static boolean isTrustworthy(String issuer) {
        try {
            URI url = URI.create(issuer);
            boolean secure = "https".equals(url.getScheme());
            boolean near = "http".equals(url.getScheme()) && THIS_MACHINE.contains(String.valueOf(url.getHost()));
            return url.getHost() != null && url.getQuery() == null && url.getFragment() == null && (secure || near);
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }

    private String text(String name) {
        String text = environment.apply(name);
        return text == null ? "" : text.strip();
    }
}
