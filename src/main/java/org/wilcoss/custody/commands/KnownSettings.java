package org.wilcoss.custody.commands;

import static org.wilcoss.custody.commands.KnownSetting.Shown.LOGIN;
import static org.wilcoss.custody.commands.KnownSetting.Shown.PLAIN;
import static org.wilcoss.custody.commands.KnownSetting.Shown.SECRET;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wilcoss.custody.database.DatabaseSettings;
import org.wilcoss.custody.database.DatabaseUrl;
import org.wilcoss.custody.signin.ProviderSettings;
import org.wilcoss.custody.witnesses.WitnessSettings;

/** Every setting, in the order of the page {@code docs/settings.md}, which a test compares with this. */
final class KnownSettings {
    private static final Pattern COUNT = Pattern.compile("0*[1-9][0-9]{0,8}");
    private static final Pattern HOUR = Pattern.compile("never|[01]?[0-9]|2[0-3]");

    static final List<KnownSetting> ALL = List.of(
            plain("PORT", "port", "8080", "where the program listens, on all addresses", "8081", Port::from),
            plain(
                    "PUBLIC_URL",
                    "address of a site",
                    "http://localhost:PORT, with TLS https:",
                    "where people reach the program: scheme, host, port where needed, no path. Links and QR codes begin with it",
                    "https://kits.example.org",
                    SiteAddress::parse),
            plain(
                    "TLS_CERTIFICATE",
                    "file",
                    "none: http",
                    "PEM file of the certificate with its chain; the port then speaks https only. Read again within seconds when it and the key were replaced",
                    "/etc/custody/cert.pem",
                    value -> Tls.file("TLS_CERTIFICATE", value)),
            plain(
                    "TLS_PRIVATE_KEY",
                    "file",
                    "none: http",
                    "PEM file of its private key, without a password",
                    "/etc/custody/key.pem",
                    value -> Tls.file("TLS_PRIVATE_KEY", value)),
            plain(
                    "TRUSTED_PROXY",
                    "addresses and ranges",
                    "nobody",
                    "proxies whose `X-Forwarded-For`, `-Proto`, `-Host` and `-Port` are believed",
                    "127.0.0.1,10.0.0.0/8",
                    TrustedProxies::from),
            plain(
                    "CUSTODY_HOME",
                    "folder",
                    "./custody-data",
                    "the embedded PostgreSQL and the keys",
                    "/var/lib/custody",
                    database("CUSTODY_HOME")),
            new KnownSetting(
                    "DATABASE_URL",
                    "PostgreSQL address",
                    "the embedded PostgreSQL",
                    "a PostgreSQL (15 or later) of your own instead",
                    "postgresql://custody@db.example.org/custody?sslmode=verify-full",
                    LOGIN,
                    login("DATABASE_URL")),
            new KnownSetting(
                    "DATABASE_OWNER_URL",
                    "PostgreSQL address",
                    "the role in DATABASE_URL",
                    "the role that owns the tables and runs the migrations, so that the role in `DATABASE_URL` cannot edit history",
                    "postgresql://custody_owner@db.example.org/custody?sslmode=verify-full",
                    LOGIN,
                    login("DATABASE_OWNER_URL")),
            plain("POOL_SIZE", "whole number from 1", "5", "connections kept open", "10", database("POOL_SIZE")),
            plain(
                    "MAX_OVERFLOW",
                    "whole number",
                    "10",
                    "how many more at most under load",
                    "0",
                    database("MAX_OVERFLOW")),
            plain(
                    "POOL_RECYCLE",
                    "seconds from 30",
                    "3600",
                    "age after which a connection is replaced",
                    "600",
                    database("POOL_RECYCLE")),
            plain(
                    "POOL_PRE_PING",
                    "true, false or milliseconds",
                    "true",
                    "prove a connection alive before use: if it was idle for 500 ms, never, or if idle for so long",
                    "0",
                    database("POOL_PRE_PING")),
            secret(
                    "ENCRYPTION_KEY",
                    "keys.json in CUSTODY_HOME",
                    "the key ring of the serial numbers as one line, as `keys show` prints it",
                    "$(java -jar custody-manager.jar keys show)"),
            secret(
                    "LEDGER_KEY",
                    "ledger-key.json in CUSTODY_HOME",
                    "the ledger's signing key as one line, as `keys show-ledger` prints it",
                    "$(java -jar custody-manager.jar keys show-ledger)"),
            plain(
                    "BACKUP_FOLDER",
                    "folder",
                    "backups in CUSTODY_HOME",
                    "where the nightly backups go: best another disk, or a folder that is copied elsewhere",
                    "/mnt/backups/custody",
                    value -> Tls.file("BACKUP_FOLDER", value)),
            plain(
                    "BACKUP_KEEP",
                    "whole number from 1",
                    "14",
                    "how many of them are kept",
                    "30",
                    matches(
                            "BACKUP_KEEP",
                            COUNT,
                            "a number from 1 on: set it to how many backups to keep, or leave it out for 14")),
            plain(
                    "BACKUP_HOUR",
                    "hour from 0 to 23, or never",
                    "3",
                    "when in the night one is made",
                    "never",
                    matches(
                            "BACKUP_HOUR",
                            HOUR,
                            "an hour from 0 to 23, nor the word never: set it to one, or leave it out for 3")),
            secret(
                    "BACKUP_PASSPHRASE",
                    "backups are without the keys",
                    "locks the keys into the backups",
                    "six words of your own"),
            witness(
                    "CHECKPOINT_MAIL",
                    "e-mail addresses",
                    "nobody",
                    "who gets the ledger's checkpoint by mail each day, so that nobody who runs the database can deny it",
                    "treasurer@example.org,insurer@example.com",
                    PLAIN),
            witness(
                    "SMTP_URL",
                    "mail server",
                    "none: no mail is sent",
                    "the server that takes the program's mail; a login is percent-encoded, and goes over TLS only",
                    "smtps://club%40example.org:password@smtp.example.org",
                    SECRET),
            witness(
                    "CHECKPOINT_FILE",
                    "file",
                    "none",
                    "a file that each day's checkpoint is appended to: on a disk that those who run the database cannot change",
                    "/mnt/worm/checkpoints.txt",
                    PLAIN),
            witness(
                    "CHECKPOINT_URL",
                    "secret web address",
                    "none",
                    "where each day's checkpoint is posted to as text",
                    "https://witness.example.com/checkpoints",
                    SECRET),
            plain(
                    "GOOGLE_CLIENT_ID",
                    "text",
                    "nobody signs in by Google",
                    "with the next one: lets people sign in by Google",
                    "1234-abcd.apps.googleusercontent.com",
                    _ -> {}),
            secret("GOOGLE_CLIENT_SECRET", "as above", "the client's secret at Google", "GOCSPX-abcd"),
            plain(
                    "MICROSOFT_CLIENT_ID",
                    "text",
                    "nobody signs in by Microsoft",
                    "with the next two: lets people sign in by Microsoft",
                    "6731de76-14a6-49ae-97bc-6eba6914391e",
                    _ -> {}),
            secret("MICROSOFT_CLIENT_SECRET", "as above", "the client's secret at Microsoft", "abc8Q~abcd"),
            provider(
                    "MICROSOFT_TENANT_ID",
                    "id of a tenant",
                    "as above",
                    "the organisation whose accounts count; there is no value for all of the world's",
                    "9188040d-6c67-4c5b-b112-36a304b66dad"),
            provider(
                    "OIDC_ISSUER_URL",
                    "web address",
                    "none",
                    "with the next three: lets people sign in by any other provider of OpenID Connect, whose issuer this is",
                    "https://id.example.org/realms/club"),
            plain("OIDC_CLIENT_ID", "text", "as above", "the client's id at that provider", "custody", _ -> {}),
            secret("OIDC_CLIENT_SECRET", "as above", "the client's secret there", "a long one"),
            plain(
                    "OIDC_NAME",
                    "words",
                    "as above",
                    "what its button says after “Continue with”",
                    "Club account",
                    _ -> {}),
            plain(
                    "DEBUG",
                    "true or false",
                    "false",
                    "log every SQL statement, with those bound values that are neither personal nor secret",
                    "true",
                    database("DEBUG")),
            plain(
                    "SLOW_STATEMENT",
                    "milliseconds",
                    "1000",
                    "log SQL statements that took this long",
                    "200",
                    database("SLOW_STATEMENT")));

    private KnownSettings() {}

    /** @throws WrongSetting with one line for each that is wrong in itself */
    static void prove(Map<String, String> environment) {
        var wrong = ALL.stream()
                .flatMap(each -> each.wrong(environment).stream())
                .collect(Collectors.joining(System.lineSeparator()));
        if (!wrong.isEmpty()) {
            throw new WrongSetting(wrong);
        }
        var unknown = NearMiss.inOurName(environment.keySet());
        if (!unknown.isEmpty()) {
            throw new WrongSetting(
                    "%s is no setting: the command settings names all of them, and docs/settings.md says what they mean."
                            .formatted(String.join(", ", unknown)));
        }
    }

    private static KnownSetting plain(
            String name, String type, String byDefault, String meaning, String example, Consumer<String> proof) {
        return new KnownSetting(name, type, byDefault, meaning, example, PLAIN, proof);
    }

    private static KnownSetting secret(String name, String byDefault, String meaning, String example) {
        return new KnownSetting(name, "secret text", byDefault, meaning, example, SECRET, _ -> {});
    }

    private static KnownSetting witness(
            String name, String type, String byDefault, String meaning, String example, KnownSetting.Shown shown) {
        return new KnownSetting(
                name,
                type,
                byDefault,
                meaning,
                example,
                shown,
                value -> WitnessSettings.from(Map.of(name, value)::get));
    }

    private static KnownSetting provider(String name, String type, String byDefault, String meaning, String example) {
        return plain(name, type, byDefault, meaning, example, value -> ProviderSettings.prove(name, value));
    }

    private static Consumer<String> database(String name) {
        return value -> DatabaseSettings.from(Map.of(name, value));
    }

    private static Consumer<String> login(String name) {
        return value -> DatabaseUrl.parse(name, value);
    }

    private static Consumer<String> matches(String name, Pattern pattern, String what) {
        return value -> {
            if (!pattern.matcher(value).matches()) {
                throw new WrongSetting("%s is not %s.".formatted(name, what));
            }
        };
    }
}
