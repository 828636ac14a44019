package org.wilcoss.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No file of the repository holds what looks like a secret. */
class RepositorySecretsTests {
    private static final long LARGEST = 5_000_000;

    /** Tests and guides show shorter words in the place of a password. */
    private static final int SHORTEST_PASSWORD = 12;

    private static final Map<String, Pattern> FORMS = Map.of(
            "a token of ours", Pattern.compile("\\bcm_[A-Za-z0-9_-]{43}[0-9a-f]{8}\\b"),
            "a private key",
                    Pattern.compile("-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----\\s*\\n?\\s*[A-Za-z0-9+/=]{40}"),
            "an AWS key", Pattern.compile("\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b"),
            "a GitHub token", Pattern.compile("\\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{60,})\\b"),
            "a Google key", Pattern.compile("\\b(?:AIza[0-9A-Za-z_-]{35}|GOCSPX-[0-9A-Za-z_-]{20,})\\b"),
            "a Slack token", Pattern.compile("\\bxox[abposr]-[0-9A-Za-z-]{10,}"),
            "a token of a registry", Pattern.compile("\\b(?:npm_[A-Za-z0-9]{36}|glpat-[A-Za-z0-9_-]{20,})\\b"),
            "a key of Tink", Pattern.compile("\"keyMaterialType\"\\s*:\\s*\"(?:SYMMETRIC|ASYMMETRIC_PRIVATE)\""),
            "a JSON web token",
                    Pattern.compile("\\beyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{20,}"),
            "a password in a URL",
                    Pattern.compile("\\b[a-z][a-z0-9+]{1,20}://[^\\s:/@\"'<>{}]+:[!-~&&[^:/@\"'<>{}$]]{"
                            + SHORTEST_PASSWORD + ",}@"));

    @Test
    void keepsNoSecretInTheRepository() throws Exception {
        List<String> found = new ArrayList<>();
        for (Path file : files()) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            secrets(text).forEach(secret -> found.add(file + ": " + secret));
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cm_%s0123abcd",
                "AKIA%sX",
                "ghp_%s",
                "AIza%s",
                "xoxb-%s",
                "npm_%s",
                "glpat-%s",
                "-----BEGIN PRIVATE KEY-----\n%s",
                "smtp://club:%s@mail.example",
                "eyJ%s.eyJ%s.%s"
            })
    void wouldFindThem(String form) {
        String drawn = "Q7".repeat(30);
        assertThat(Stream.of(7, 15, 35, 36, 40, 43).map(length -> form.replace("%s", drawn.substring(0, length))))
                .anySatisfy(text -> assertThat(secrets(text)).isNotEmpty());
    }

    private static Stream<String> secrets(String text) {
        return FORMS.entrySet().stream()
                .flatMap(form ->
                        form.getValue().matcher(text).results().map(match -> form.getKey() + ", " + match.group()));
    }

    /** What Git keeps, or would with the next commit. */
    private static List<Path> files() throws IOException, InterruptedException {
        Process git = new ProcessBuilder("git", "ls-files", "--cached", "--others", "--exclude-standard", "-z")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String listed = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(git.waitFor()).as("git lists the files").isZero();
        return Stream.of(listed.split("\0"))
                .map(Path::of)
                .filter(RepositorySecretsTests::isReadable)
                .toList();
    }

    private static boolean isReadable(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) < LARGEST;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
