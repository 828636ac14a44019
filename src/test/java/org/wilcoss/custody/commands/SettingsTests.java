package org.wilcoss.custody.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTests {
    @Test
    void servesOnPort8080OfAllAddressesWithoutAnySetting() {
        var settings = Settings.from(Map.of(), false);
        assertThat(settings.address()).isEqualTo("http://localhost:8080");
        assertThat(settings.listensOn()).isNull();
        assertThat(settings.warnings()).singleElement().asString().contains("PUBLIC_URL is not set");
    }

    @Test
    void servesTheSampleClubToThisMachineOnly() {
        var settings = Settings.from(Map.of(), true);
        assertThat(settings.properties()).containsEntry("server.address", "127.0.0.1");
        assertThat(settings.warnings()).isEmpty();
    }

    @Test
    void refusesAProxyBeforeTheSampleClub() {
        assertThatThrownBy(() -> Settings.from(Map.of("TRUSTED_PROXY", "10.0.0.1"), true))
                .hasMessageContaining("for this machine alone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eighty", "0", "65536", "-1", "80 80", "99999999999"})
    void refusesAWrongPort(String port) {
        assertRefused("PORT", port, "PORT is not a port");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kits.example.org",
                "ftp://kits.example.org",
                "https://",
                "https://kits.example.org/custody",
                "https://kits.example.org?x",
                "https://ann@kits.example.org",
                "https://kits example.org",
                "http://kits.example.org:0"
            })
    void refusesAWrongPublicUrl(String url) {
        assertRefused("PUBLIC_URL", url, "PUBLIC_URL is not the address of a site");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://kits.example.org", "HTTPS://kits.example.org/", " https://kits.example.org "})
    void readsAPublicUrl(String url) {
        assertThat(Settings.from(Map.of("PUBLIC_URL", url), false).address()).isEqualTo("https://kits.example.org");
    }

    @Test
    void warnsOfHttpsThatNobodySpeaks() {
        var proxied = Map.of("PUBLIC_URL", "https://kits.example.org", "TRUSTED_PROXY", "127.0.0.1");
        assertThat(Settings.from(proxied, false).warnings()).isEmpty();
        assertThat(Settings.from(Map.of("PUBLIC_URL", "https://kits.example.org"), false)
                        .warnings())
                .singleElement()
                .asString()
                .contains("neither TLS_CERTIFICATE nor TRUSTED_PROXY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.org", "10.0.0.0/33", "10.0.0.1,", "300.1.1.1", ".*", "10.0.0.1;10.0.0.2"})
    void refusesAWrongProxy(String proxy) {
        assertRefused("TRUSTED_PROXY", proxy, "TRUSTED_PROXY is not a list of IP addresses");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.0.0.0/8, 192.168.1.5", "::1,fd00::/8"})
    void believesNamedProxies(String proxies) {
        assertThat(Settings.from(Map.of("TRUSTED_PROXY", proxies), false).properties())
                .containsEntry("server.tomcat.remoteip.internal-proxies", proxies);
    }

    @Test
    void refusesTlsFilesThatCannotBeUsed(@TempDir Path folder) throws Exception {
        var pair = TestCertificate.make(folder, "kits");
        var other = TestCertificate.make(folder, "other");
        var text = Files.writeString(folder.resolve("text.pem"), "hello");
        assertTlsRefused(pair.certificate(), null, "TLS_CERTIFICATE is set without TLS_PRIVATE_KEY");
        assertTlsRefused(null, pair.privateKey(), "TLS_PRIVATE_KEY is set without TLS_CERTIFICATE");
        assertTlsRefused(folder.resolve("none.pem"), pair.privateKey(), "none.pem, which does not exist");
        assertTlsRefused(folder, pair.privateKey(), "which cannot be read");
        assertTlsRefused(text, pair.privateKey(), "text.pem, which holds no certificate");
        assertTlsRefused(pair.certificate(), text, "text.pem, which holds no private key");
        assertTlsRefused(pair.privateKey(), pair.certificate(), "which holds no certificate");
        assertTlsRefused(pair.certificate(), other.privateKey(), "does not belong to the certificate");
    }

    @Test
    void refusesAPublicUrlThatContradictsTls(@TempDir Path folder) throws Exception {
        var pair = TestCertificate.make(folder, "kits");
        var environment = Map.of(
                "TLS_CERTIFICATE", pair.certificate().toString(),
                "TLS_PRIVATE_KEY", pair.privateKey().toString());
        assertThat(Settings.from(environment, false).address()).isEqualTo("https://localhost:8080");
        var contradiction = new HashMap<>(environment);
        contradiction.put("PUBLIC_URL", "http://kits.example.org");
        assertThatThrownBy(() -> Settings.from(contradiction, false)).hasMessageContaining("begin it with https:");
    }

    private static void assertRefused(String variable, String value, String sentence) {
        assertThatThrownBy(() -> Settings.from(Map.of(variable, value), false))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining(sentence)
                .hasMessageEndingWith(".");
    }

    private static void assertTlsRefused(@Nullable Path certificate, @Nullable Path privateKey, String sentence) {
        var environment = new HashMap<String, String>();
        environment.put("TLS_CERTIFICATE", certificate == null ? "" : certificate.toString());
        environment.put("TLS_PRIVATE_KEY", privateKey == null ? "" : privateKey.toString());
        assertThatThrownBy(() -> Settings.from(environment, false).proveUsable())
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining(sentence);
    }
}
