package org.wilcoss.custody.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An answer to a request whose every header, Host too, is the test's own. */
record Asked(String text) {
    static Asked get(int port, String path, String... headers) {
        return send(port, "GET " + path + " HTTP/1.1\r\n" + lines(headers) + "\r\n");
    }

    static Asked post(int port, String path, String form, String... headers) {
        return send(
                port,
                "POST %s HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n%s\r\n%s"
                        .formatted(path, form.length(), lines(headers), form));
    }

    int status() {
        return Integer.parseInt(text.split(" ", 3)[1]);
    }

    /** What the first group of the pattern matches. */
    String find(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new AssertionError(pattern + " is not in:\n" + text);
        }
        return matcher.group(1);
    }

    private static String lines(String... headers) {
        return String.join("\r\n", headers) + "\r\nConnection: close\r\nAccept: text/html, */*;q=0.1\r\n";
    }

    private static Asked send(int port, String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new Asked(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
