package org.wilcoss.custody.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.cases.Cases;
import org.wilcoss.custody.cases.OpenCase;
import org.wilcoss.custody.kits.Kits;
import org.wilcoss.custody.kits.KnownKits;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Constraints;
import org.wilcoss.custody.platform.Refusal;

/** Registers what lines say, with a savepoint so that a line that is refused takes no other with it. */
@Component
class Loader {
    private final KnownKits known;
    private final Kits kits;
    private final Cases cases;
    private final JdbcClient sql;

    Loader(KnownKits known, Kits kits, Cases cases, JdbcClient sql) {
        this.known = known;
        this.kits = kits;
        this.cases = cases;
        this.sql = sql;
    }

    /** Sorts out what is in the catalogue already and returns the rest. One statement. */
    List<Entry> sortOut(List<Entry> entries, Chunk chunk) {
        Map<String, List<String>> differences =
                known.differences(entries.stream().map(Entry::kit).toList());
        List<Entry> fresh = new ArrayList<>();
        for (Entry entry : entries) {
            List<String> fields = differences.get(entry.code());
            if (fields == null) {
                fresh.add(entry);
            } else if (fields.isEmpty()) {
                chunk.unchanged();
            } else {
                chunk.refuse(entry, new BadLine("line_differs", entry.code(), String.join(", ", fields)));
            }
        }
        return fresh;
    }

    /**
     * Registers entries whose codes are free, within the caller's transaction, all in a few statements behind a
     * savepoint (in SQL, since Spring knows none where Hibernate has the transaction). If one of them is refused after
     * all, the halves are tried apart, and so on down to the one line.
     */
    void register(Actor actor, List<Entry> entries, Chunk chunk) {
        if (entries.isEmpty()) {
            return;
        }
        sql.sql("SAVEPOINT lines").update();
        try {
            int opened = registerAll(actor, entries);
            chunk.registered(entries.size(), opened);
        } catch (Refusal | DataIntegrityViolationException refused) {
            sql.sql("ROLLBACK TO SAVEPOINT lines").update();
            if (entries.size() == 1) {
                chunk.refuse(entries.getFirst(), reason(refused));
            } else {
                int half = entries.size() / 2;
                register(actor, entries.subList(0, half), chunk);
                register(actor, entries.subList(half, entries.size()), chunk);
            }
        }
        sql.sql("RELEASE SAVEPOINT lines").update();
    }

    private int registerAll(Actor actor, List<Entry> entries) {
        List<Integer> ids =
                kits.registerWithin(actor, entries.stream().map(Entry::kit).toList());
        List<OpenCase> doubts = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            int kit = ids.get(i);
            entries.get(i).doubts().stream()
                    .map(doubt -> new OpenCase(kit, doubt.kind(), doubt.note(), doubt.person()))
                    .forEach(doubts::add);
        }
        cases.openWithin(actor, doubts);
        return doubts.size();
    }

    private static Refusal reason(RuntimeException refused) {
        return refused instanceof Refusal refusal
                ? refusal
                : new BadLine(
                        "line_refused_by_database",
                        Constraints.violated(refused).orElse("of its own"));
    }
}
