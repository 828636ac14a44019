package org.wilcoss.custody;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.people.Tokens;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Role;

/** Tests about kits: each makes its own, and its own people beside the cast. */
public abstract class KitTest extends WebTest {
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** As the role that owns the tables: to look into them. */
    protected final JdbcClient tables = JdbcClient.create(DATABASE.owner());

    private final TestPeople people = new TestPeople(DATABASE.owner());

    @Autowired
    private @Nullable Tokens tokens;

    /** A kit just registered; its id. */
    protected int kit() {
        return register("").number("/id");
    }

    /** A kit with this serial number. */
    protected int kitWithSerial(String serial) {
        return register(", \"serial_number\": \"" + serial + "\"").number("/id");
    }

    /** A kit that is out; the coach holds it. */
    protected int kitThatIsOut() {
        int kit = kit();
        as(Role.COACH).post("/api/v1/custody-events", event(kit, "check_out"));
        return kit;
    }

    /** A kit that is reported lost, from the armory. */
    protected int kitThatIsLost() {
        int kit = kit();
        as(Role.COACH).post("/api/v1/custody-events", event(kit, "lost"));
        return kit;
    }

    protected Answer register(String more) {
        return as(Role.ARMORER)
                .post(
                        "/api/v1/kits",
                        "{\"code\": \"%s\", \"description\": \"Air rifle\"%s}".formatted(newCode(), more));
    }

    /** A list of so many kits to register. */
    protected static String newKits(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> "{\"code\": \"%s\", \"description\": \"Air rifle\"}".formatted(newCode()))
                .collect(Collectors.joining(",", "[", "]"));
    }

    protected static String newCode() {
        return "T-" + COUNT.incrementAndGet();
    }

    /** The body that asks for an event; more fields are names and JSON values in turn. */
    protected static String event(int kit, String type, String... more) {
        String fields = IntStream.range(0, more.length / 2)
                .mapToObj(n -> ", \"%s\": %s".formatted(more[2 * n], more[2 * n + 1]))
                .collect(Collectors.joining());
        return "{\"kit_id\": %d, \"event_type\": \"%s\"%s}".formatted(kit, type, fields);
    }

    /** An active user who is not in the cast. */
    protected Actor person(Role role) {
        return people.user("Somebody " + COUNT.incrementAndGet(), role);
    }

    protected int athlete() {
        return people.athlete("Athlete " + COUNT.incrementAndGet());
    }

    protected Client as(Actor person) {
        return withToken(Objects.requireNonNull(tokens)
                .makeByOperator(person.email(), TestTokens.ofEveryScope("test"))
                .token());
    }

    protected String scanToken(int kit) {
        return tables.sql("SELECT scan_token FROM kits WHERE id = :id")
                .param("id", kit)
                .query((row, n) -> row.getString(1))
                .single();
    }

    protected long count(String table, int kit) {
        return tables.sql("SELECT count(*) FROM %s WHERE kit_id = :kit".formatted(table))
                .param("kit", kit)
                .query((row, n) -> row.getLong(1))
                .single();
    }

    /** How many entries of this act name the kit. */
    protected long entries(String act, int kit) {
        return tables.sql("""
                        SELECT count(*) FROM ledger_entries
                        WHERE act = :act AND (convert_from(leaf, 'UTF8')::jsonb #>> '{facts,kit_id}')::integer = :kit""")
                .param("act", act)
                .param("kit", kit)
                .query((row, n) -> row.getLong(1))
                .single();
    }
}
