package org.wilcoss.custody.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.ssl.PemSslBundleProperties;
import org.springframework.boot.autoconfigure.ssl.PropertiesSslBundle;
import org.springframework.boot.ssl.pem.PemContent;

/** The certificate (with its chain) and private key in PEM files, read anew when they change. */
record Tls(Path certificate, Path privateKey) {
    private static final String CERTIFICATE = "TLS_CERTIFICATE";
    private static final String PRIVATE_KEY = "TLS_PRIVATE_KEY";

    /** The pair, or null if neither file is named. */
    static @Nullable Tls from(String certificate, String privateKey) {
        if (certificate.isEmpty() && privateKey.isEmpty()) {
            return null;
        }
        if (certificate.isEmpty() || privateKey.isEmpty()) {
            throw new WrongSetting("%s is set without %s: set both to serve https, or neither."
                    .formatted(
                            certificate.isEmpty() ? PRIVATE_KEY : CERTIFICATE,
                            certificate.isEmpty() ? CERTIFICATE : PRIVATE_KEY));
        }
        return new Tls(file(CERTIFICATE, certificate), file(PRIVATE_KEY, privateKey));
    }

    /** The web server's properties, checked again at each reload: half of a new pair is not taken. */
    Map<String, String> properties() {
        var bundle = "spring.ssl.bundle.pem.web.";
        return Map.of(
                "server.ssl.bundle",
                "web",
                bundle + "keystore.certificate",
                location(certificate),
                bundle + "keystore.private-key",
                location(privateKey),
                bundle + "keystore.verify-keys",
                "true",
                bundle + "reload-on-update",
                "true");
    }

    /** Makes sure that the files are there and belong together. */
    void prove() {
        var certificates = content(CERTIFICATE, certificate);
        var key = content(PRIVATE_KEY, privateKey);
        try {
            certificates.getCertificates();
        } catch (IllegalStateException notPem) {
            throw new WrongSetting(
                    "%s names %s, which holds no certificate: it must be PEM, as in -----BEGIN CERTIFICATE-----."
                            .formatted(CERTIFICATE, certificate));
        }
        try {
            key.getPrivateKey();
        } catch (IllegalStateException notPem) {
            throw new WrongSetting(
                    "%s names %s, which holds no private key that can be read: it must be PEM and not encrypted, as in -----BEGIN PRIVATE KEY-----."
                            .formatted(PRIVATE_KEY, privateKey));
        }
        proveBelonging();
    }

    private void proveBelonging() {
        var properties = new PemSslBundleProperties();
        properties.getKeystore().setCertificate(location(certificate));
        properties.getKeystore().setPrivateKey(location(privateKey));
        properties.getKeystore().setVerifyKeys(true);
        try {
            PropertiesSslBundle.get(properties);
        } catch (IllegalStateException mismatch) {
            throw new WrongSetting(
                    "The private key in %s does not belong to the certificate in %s: name two files that were made together with %s and %s."
                            .formatted(privateKey, certificate, PRIVATE_KEY, CERTIFICATE));
        }
    }

    private static PemContent content(String variable, Path file) {
        try {
            return PemContent.load(file);
        } catch (IOException unreadable) {
            throw new WrongSetting("%s names %s, which %s."
                    .formatted(
                            variable,
                            file,
                            Files.exists(file)
                                    ? "cannot be read: let the user who runs this program read it"
                                    : "does not exist: correct the name, or make the file"));
        }
    }

    static Path file(String variable, String name) {
        try {
            return Path.of(name).toAbsolutePath().normalize();
        } catch (InvalidPathException notAName) {
            throw new WrongSetting("%s is not the name of a file: set it to one.".formatted(variable));
        }
    }

    private static String location(Path file) {
        return file.toUri().toString();
    }
}
