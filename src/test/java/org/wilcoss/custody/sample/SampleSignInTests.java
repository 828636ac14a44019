package org.wilcoss.custody.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wilcoss.custody.platform.Identities;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Role;

class SampleSignInTests {
    private static final SampleProgram PROGRAM = SampleProgram.shared();

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "LocalHost"})
    void offersEverybodyOnThisMachine(String name) {
        Asked page = Asked.get(PROGRAM.port(), "/sign-in", "Host: " + name + ":" + PROGRAM.port());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Admins", "Parents", "Ruth Castellano", "Wendy Kowalczyk", "answers for");
    }

    @ParameterizedTest
    @ValueSource(strings = {"club.example:%d", "localhost:1", "localhost", "localhost.club.example:%d", "127.0.0.2:%d"})
    void refusesAnotherName(String host) {
        String line = "Host: " + host.formatted(PROGRAM.port());
        Asked page = Asked.get(PROGRAM.port(), "/sign-in", line);
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text()).contains("only from this machine itself").doesNotContain("Ruth Castellano");
        Asked open = Asked.get(PROGRAM.port(), "/sign-in", host());
        assertThat(Asked.post(PROGRAM.port(), "/sample/sign-in", form(open), line, cookie(open))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void refusesWhatAProxyPassedOn() {
        assertThat(Asked.get(PROGRAM.port(), "/sign-in", host(), "X-Forwarded-For: 203.0.113.7")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void signsInWhomYouPick() {
        Asked page = Asked.get(PROGRAM.port(), "/sign-in", host());
        Asked picked = Asked.post(PROGRAM.port(), "/sample/sign-in", form(page), host(), cookie(page));
        assertThat(picked.status()).isEqualTo(303);
        assertThat(Asked.get(PROGRAM.port(), "/api/v1/me", host(), cookie(picked))
                        .text())
                .contains("\"role\":\"admin\"", "Ruth Castellano");
    }

    @Test
    void takesNoFormFromElsewhere() {
        assertThat(Asked.post(PROGRAM.port(), "/sample/sign-in", "user_id=1", host())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void listensOnLoopbackOnly() {
        assertThat(PROGRAM.beans().getEnvironment().getProperty("server.address"))
                .isEqualTo("127.0.0.1");
    }

    @Test
    void keepsATokenForEachRoleInAFileOfItsOwner() throws IOException {
        Identities identities = PROGRAM.bean(Identities.class);
        for (Role role : Role.values()) {
            assertThat(identities.byToken(Files.readString(folder().resolve(Labels.of(role)))))
                    .hasValueSatisfying(
                            known -> assertThat(known.actor().role()).isEqualTo(role));
            assertThat(readers(folder().resolve(Labels.of(role)))).isEqualTo("rw-------");
        }
    }

    @Test
    void makesOnlyTheTokensThatAreMissing() throws IOException {
        Map<String, String> before = tokens();
        Files.delete(folder().resolve("coach"));
        PROGRAM.bean(TokenFiles.class).write();
        assertThat(tokens()).hasSize(5).isNotEqualTo(before).containsEntry("parent", before.get("parent"));
    }

    /** Windows has no such permissions: a file there is its user's by the folder that it is in. */
    private static String readers(Path file) throws IOException {
        return Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)
                ? PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                : "rw-------";
    }

    private static Path folder() {
        return PROGRAM.home().resolve("tokens");
    }

    private static Map<String, String> tokens() throws IOException {
        Map<String, String> tokens = new TreeMap<>();
        try (var files = Files.list(folder())) {
            for (Path file : files.toList()) {
                tokens.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return tokens;
    }

    private static String host() {
        return "Host: localhost:" + PROGRAM.port();
    }

    private static String cookie(Asked page) {
        return "Cookie: " + page.find("Set-Cookie: ([^;]+)");
    }

    private static String form(Asked page) {
        return "_csrf=%s&user_id=1".formatted(page.find("name=\"_csrf\" value=\"([^\"]+)\""));
    }
}
