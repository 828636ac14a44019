package org.wilcoss.custody.commands;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.cert.Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Asks a program on this machine over TLS, and believes only the certificates that it was given. */
record TestBrowser(SSLContext trust, int port) {
    /** @param from the address of this machine that the request comes from */
    HttpResponse<String> get(String from, String path, String... headers) throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder()
                .sslContext(trust)
                .localAddress(InetAddress.ofLiteral(from))
                .build()) {
            var request = HttpRequest.newBuilder(URI.create("https://127.0.0.1:%d%s".formatted(port, path)));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    /** The certificate that the program shows now. */
    Certificate shown() throws IOException {
        try (var socket = (SSLSocket) trust.getSocketFactory().createSocket("127.0.0.1", port)) {
            return socket.getSession().getPeerCertificates()[0];
        }
    }
}
