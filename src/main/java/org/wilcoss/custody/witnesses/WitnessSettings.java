package org.wilcoss.custody.witnesses;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.SmtpUrl;

/**
 * Where checkpoints go.
 *
 * @param addresses by mail; none if empty
 * @param smtp the server that takes the mail; null for none
 * @param file that they are appended to; null for none
 * @param url that they are posted to; null for none
 */
public record WitnessSettings(
        List<String> addresses,
        @Nullable SmtpUrl smtp,
        @Nullable Path file,
        @Nullable URI url) {
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s,]+@[^@\\s,]+");
    private static final Set<String> WEB = Set.of("https", "http");

    public WitnessSettings {
        addresses = List.copyOf(addresses);
    }

    /**
     * Reads CHECKPOINT_MAIL, SMTP_URL, CHECKPOINT_FILE and CHECKPOINT_URL; a blank one is not set.
     *
     * @throws org.wilcoss.custody.platform.CannotWork naming the one that is wrong in itself
     */
    public static WitnessSettings from(Function<String, @Nullable String> environment) {
        String smtp = text(environment, "SMTP_URL");
        return new WitnessSettings(
                addresses(text(environment, "CHECKPOINT_MAIL")),
                smtp.isEmpty() ? null : SmtpUrl.parse(smtp),
                file(text(environment, "CHECKPOINT_FILE")),
                url(text(environment, "CHECKPOINT_URL")));
    }

    /** @throws WrongWitnessSetting if one is missing without which another cannot work */
    WitnessSettings complete() {
        if (!addresses.isEmpty() && smtp == null) {
            throw new WrongWitnessSetting("CHECKPOINT_MAIL is set without SMTP_URL: set both, or neither.");
        }
        return this;
    }

    private static List<String> addresses(String text) {
        List<String> addresses = Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .toList();
        if (!addresses.stream().allMatch(address -> ADDRESS.matcher(address).matches())) {
            throw new WrongWitnessSetting(
                    "CHECKPOINT_MAIL is not a list of e-mail addresses: set it to some, with commas between them.");
        }
        return addresses;
    }

    private static @Nullable Path file(String text) {
        try {
            return text.isEmpty() ? null : Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException wrong) {
            throw new WrongWitnessSetting("CHECKPOINT_FILE is not the name of a file: set it to one.");
        }
    }

    private static @Nullable URI url(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            URI url = URI.create(text);
            if (url.getScheme() != null && WEB.contains(url.getScheme()) && url.getHost() != null) {
                return url;
            }
        } catch (IllegalArgumentException wrong) {
            throw notAUrl();
        }
        throw notAUrl();
    }

    private static WrongWitnessSetting notAUrl() {
        return new WrongWitnessSetting(
                "CHECKPOINT_URL is not the address of a web resource: set it to one that begins with https:// or http://.");
    }

    private static String text(Function<String, @Nullable String> environment, String name) {
        String text = environment.apply(name);
        return text == null ? "" : text.strip();
    }
}
