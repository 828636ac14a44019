package org.wilcoss.custody.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A database by URL that cannot be used. */
class DatabaseTests {
    @Test
    void saysThatNobodyAnswers() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        refuses("postgresql://ann:hush@127.0.0.1:" + port + "/club", "127.0.0.1:" + port, "cannot be reached");
        refuses("postgresql://ann:hush@no-such-host.invalid/club", "no-such-host.invalid", "cannot be reached");
    }

    @Test
    void saysThatThePasswordIsWrong() {
        try (var test = TestDatabase.fresh()) {
            refuses(
                    test.ownerUrl().replaceFirst(":[^:@]*@", ":hush@"),
                    "refuses the user",
                    "check the user and the password");
        }
    }

    @Test
    void saysThatTheDatabaseDoesNotExist() {
        try (var test = TestDatabase.fresh()) {
            refuses(test.ownerUrl().replaceFirst("/[^/]*$", "/nowhere"), "/nowhere", "does not exist");
        }
    }

    @Test
    void saysThatTheServerSpeaksNoTls() {
        try (var test = TestDatabase.fresh()) {
            refuses(test.programUrl().replace("disable", "require"), "cannot be reached", "sslmode");
        }
    }

    private static void refuses(String url, String... says) {
        assertThatThrownBy(() -> Database.open(DatabaseSettings.from(Map.of("DATABASE_URL", url)))
                        .close())
                .isInstanceOf(DatabaseUnavailable.class)
                .message()
                .contains(says)
                .endsWith(".")
                .doesNotContain("hush", "\n");
    }
}
