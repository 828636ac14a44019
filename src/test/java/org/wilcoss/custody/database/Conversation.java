package org.wilcoss.custody.database;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one client asks of PostgreSQL: simple queries, and the executions of prepared ones. */
final class Conversation {
    private final List<String> heard;
    private final Map<String, String> statements = new HashMap<>();
    private final Map<String, String> portals = new HashMap<>();

    Conversation(List<String> heard) {
        this.heard = heard;
    }

    /** The database that a start-up message asks for. */
    static String database(byte[] startup) {
        var parts = Arrays.asList(strings(startup));
        return parts.get(parts.indexOf("database") + 1);
    }

    void hear(char type, byte[] body) {
        switch (type) {
            case 'Q' -> note(strings(body)[0]);
            case 'P' -> statements.put(strings(body)[0], strings(body)[1]);
            case 'B' -> portals.put(strings(body)[0], statements.getOrDefault(strings(body)[1], ""));
            case 'E' -> note(portals.getOrDefault(strings(body)[0], ""));
            default -> {} // neither a statement nor the beginning of one
        }
    }

    /** Leaves out what the pool says by itself: proofs that a connection is alive, and each connection's opening. */
    private void note(String statement) {
        if (!statement.isBlank() && !statement.equals(Pool.OPENING)) {
            heard.add(statement);
        }
    }

    private static String[] strings(byte[] body) {
        return new String(body, StandardCharsets.UTF_8).split("\0", -1);
    }
}
