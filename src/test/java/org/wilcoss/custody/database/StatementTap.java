package org.wilcoss.custody.database;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Stands between the program and PostgreSQL and writes down every statement that passes, by database; works alike for
 * any server, which its own log would not (PostgreSQL's frontend/backend protocol 3, chapter 54 of its manual).
 */
final class StatementTap {
    private static final int SSL_REQUEST = 80_877_103;
    private static final int GSS_REQUEST = 80_877_104;
    private static final int CANCEL_REQUEST = 80_877_102;

    private final String host;
    private final int serverPort;
    private final ServerSocket entrance;
    private final Map<String, List<String>> heard = new ConcurrentHashMap<>();

    private StatementTap(String host, int serverPort) throws IOException {
        this.host = host;
        this.serverPort = serverPort;
        this.entrance = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    }

    static StatementTap before(String server) {
        var colon = server.lastIndexOf(':');
        try {
            var tap = new StatementTap(server.substring(0, colon), Integer.parseInt(server.substring(colon + 1)));
            Thread.ofPlatform().daemon().name("statement-tap").start(tap::accept);
            return tap;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String address() {
        return Loopback.ADDRESS + ":" + entrance.getLocalPort();
    }

    /** What has passed for a database, oldest first; grows. */
    List<String> heard(String database) {
        return heard.computeIfAbsent(database, _ -> new CopyOnWriteArrayList<>());
    }

    private void accept() {
        try {
            while (true) {
                var client = entrance.accept();
                Thread.startVirtualThread(() -> serve(client));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void serve(Socket client) {
        try (client;
                var server = new Socket(host, serverPort)) {
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            var answers = Thread.startVirtualThread(() -> copyAnswers(server, client));
            requests(client, server);
            answers.join();
        } catch (IOException ended) {
            // one side has hung up, which ends the other by the closing above
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void copyAnswers(Socket server, Socket client) {
        try (server;
                client) {
            server.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException ended) {
            // one side has hung up, which ends the other by the closing above
        }
    }

    private void requests(Socket client, Socket server) throws IOException {
        var from = new DataInputStream(new BufferedInputStream(client.getInputStream()));
        var to = new DataOutputStream(new BufferedOutputStream(server.getOutputStream()));
        var conversation = greeted(from, to, client);
        while (conversation != null) {
            var type = from.read();
            if (type < 0) {
                server.shutdownOutput();
                return;
            }
            var body = from.readNBytes(from.readInt() - Integer.BYTES);
            conversation.hear((char) type, body);
            to.write(type);
            to.writeInt(body.length + Integer.BYTES);
            to.write(body);
            if (from.available() == 0) {
                to.flush();
            }
        }
    }

    private @Nullable Conversation greeted(DataInputStream from, DataOutputStream to, Socket client)
            throws IOException {
        while (true) {
            var length = from.readInt();
            var code = from.readInt();
            if (code == SSL_REQUEST || code == GSS_REQUEST) {
                client.getOutputStream().write('N');
                continue;
            }
            var body = from.readNBytes(length - 2 * Integer.BYTES);
            to.writeInt(length);
            to.writeInt(code);
            to.write(body);
            to.flush();
            return code == CANCEL_REQUEST ? null : new Conversation(heard(Conversation.database(body)));
        }
    }
}
