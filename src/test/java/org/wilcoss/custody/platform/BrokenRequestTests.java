package org.wilcoss.custody.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wilcoss.custody.WebTest;

/** Requests that no HTTP client would send. */
class BrokenRequestTests extends WebTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "GET /a b HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/v1/me?q=\u0001 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/v1/me?q=<x> HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/v1/me HTTP/1.1\r\n\r\n",
                "GET /api/v1/me HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /%00 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/v1/../../etc HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST /api/v1/users HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
                "POST /api/v1/users HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
            })
    void refusesWithoutASlip(String request) throws IOException {
        String answer = send(request.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));

        assertThat(answer).matches("(?s)HTTP/1\\.1 (400|401|404) .*");
        assertThat(answer)
                .doesNotContainIgnoringCase("exception")
                .doesNotContain("<html")
                .doesNotContain("Tomcat");
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket("localhost", URI.create(base()).getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
