package org.wilcoss.custody.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Which providers the environment names, and as whom each knows somebody. */
class ProviderSettingsTests {
    private static final String TENANT = "9188040d-6c67-4c5b-b112-36a304b66dad";

    @Test
    void nameNoneByDefault() {
        assertThat(ProviderSettings.from(Map.<String, String>of()::get)).isEmpty();
    }

    @Test
    void nameGoogleMicrosoftAndAnother() {
        Map<String, String> environment = Map.of(
                "GOOGLE_CLIENT_ID", "g",
                "GOOGLE_CLIENT_SECRET", "hush",
                "MICROSOFT_CLIENT_ID", "m",
                "MICROSOFT_CLIENT_SECRET", "hush",
                "MICROSOFT_TENANT_ID", TENANT,
                "OIDC_ISSUER_URL", "https://id.example.org/club/",
                "OIDC_CLIENT_ID", "o",
                "OIDC_CLIENT_SECRET", "hush",
                "OIDC_NAME", "Club account");
        List<ProviderSetting> all = ProviderSettings.from(environment::get);

        assertThat(all)
                .extracting(ProviderSetting::key)
                .containsExactly("google", "microsoft", "https://id.example.org/club/");
        assertThat(all)
                .extracting(ProviderSetting::discovery)
                .containsExactly(
                        "https://accounts.google.com/.well-known/openid-configuration",
                        "https://login.microsoftonline.com/" + TENANT + "/v2.0/.well-known/openid-configuration",
                        "https://id.example.org/club/.well-known/openid-configuration");
        assertThat(all.toString()).doesNotContain("hush");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET", "OIDC_NAME", "MICROSOFT_CLIENT_SECRET"})
    void areRefusedByHalves(String name) {
        assertThatThrownBy(() -> ProviderSettings.from(Map.of(name, "hush")::get))
                .isInstanceOf(WrongProviderSetting.class)
                .hasMessageContaining(name)
                .hasMessageEndingWith("or none.")
                .hasMessageNotContaining("hush");
    }

    @ParameterizedTest
    @ValueSource(strings = {"common", "organizations", "consumers", "club.onmicrosoft.com"})
    void takeNoTenantThatIsNotOne(String tenant) {
        assertThatThrownBy(() -> ProviderSettings.prove("MICROSOFT_TENANT_ID", tenant))
                .isInstanceOf(WrongProviderSetting.class)
                .hasMessageContaining("Directory (tenant) ID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://id.example.org", "id.example.org", "https://", "https://id.example.org?a=b", "a b"})
    void takeNoIssuerThatCannotBeTrusted(String issuer) {
        assertThatThrownBy(() -> ProviderSettings.prove("OIDC_ISSUER_URL", issuer))
                .isInstanceOf(WrongProviderSetting.class)
                .hasMessageContaining("https://");
    }

    @Test
    void knowSomebodyAtMicrosoftByTenantAndObjectAndBelieveNoAddressThatIsOnlyClaimed() {
        ProvidedIdentity plain = microsoft(Map.of("email", "ann@example.org"));
        assertThat(plain.subject()).isEqualTo(TENANT + "/object");
        assertThat(plain.email()).isNull();
        assertThat(microsoft(Map.of("email", "ann@example.org", "xms_edov", "1"))
                        .email())
                .isEqualTo("ann@example.org");
        assertThat(microsoft(Map.of("email", "ann@example.org", "xms_edov", false))
                        .email())
                .isNull();
        assertThat(microsoft(Map.of("email", "ann@example.org", "email_verified", true))
                        .email())
                .isEqualTo("ann@example.org");
    }

    @Test
    void believeXmsEdovOfNobodyButMicrosoft() {
        assertThat(ProvidedIdentity.of("google", user(Map.of("email", "ann@example.org", "xms_edov", true)))
                        .email())
                .isNull();
    }

    @Test
    void refuseAnAnswerThatNamesNobody() {
        assertThatThrownBy(() -> ProvidedIdentity.of("microsoft", user(Map.of("tid", TENANT))))
                .isInstanceOf(SignInRefused.class);
    }

    private static ProvidedIdentity microsoft(Map<String, Object> claims) {
        Map<String, Object> all = new HashMap<>(claims);
        all.putAll(Map.of("tid", TENANT, "oid", "object"));
        return ProvidedIdentity.of("microsoft", user(all));
    }

    private static DefaultOidcUser user(Map<String, Object> claims) {
        Map<String, Object> all = new HashMap<>(claims);
        all.put("sub", "another for each program");
        Instant now = Instant.now();
        return new DefaultOidcUser(List.of(), new OidcIdToken("token", now, now.plusSeconds(60), all));
    }
}
