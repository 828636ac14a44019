package org.wilcoss.custody.archive;

import java.time.Duration;
import java.util.List;

/** What use leaves in a database: every act of consequence makes an entry, and no club is without people. */
final class Traces {
    private static final String OTHERS = """
            SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database()
              AND pid <> pg_backend_pid() AND application_name = current_setting('application_name'))
            """;
    private static final Duration LINGERING = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final List<String> TABLES = List.of("ledger_entries", "users", "kits");

    private Traces() {}

    /** Whether anybody ever did anything here. */
    static boolean in(OwnSession session) {
        List<String> here =
                session.catalogue().tables().stream().map(Catalogue.Table::name).toList();
        return TABLES.stream()
                .filter(here::contains)
                .anyMatch(name -> session.sql()
                        .sql("SELECT EXISTS (SELECT FROM %s)".formatted(Catalogue.quoted(name)))
                        .query(Boolean.class)
                        .single());
    }

    /** Whether another program of ours is connected, and stays so for longer than an ended connection lingers. */
    static boolean ofOthers(OwnSession session) {
        long end = System.nanoTime() + LINGERING.toNanos();
        while (session.sql().sql(OTHERS).query(Boolean.class).single()) {
            if (System.nanoTime() > end) {
                return true;
            }
            pause();
        }
        return false;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ArchiveRefused("The import was interrupted; nothing was changed: start again.", interrupted);
        }
    }
}
