package org.wilcoss.custody.archive;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wilcoss.custody.Program;
import org.wilcoss.custody.TestTokens;
import org.wilcoss.custody.custody.Desk;
import org.wilcoss.custody.custody.RecordEvent;
import org.wilcoss.custody.database.TestDatabase;
import org.wilcoss.custody.kits.AddItem;
import org.wilcoss.custody.kits.CustodyEventType;
import org.wilcoss.custody.kits.KitReference;
import org.wilcoss.custody.kits.Kits;
import org.wilcoss.custody.kits.RegisterKit;
import org.wilcoss.custody.people.RegisterUser;
import org.wilcoss.custody.people.Tokens;
import org.wilcoss.custody.people.Users;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Role;

/** A small club whose texts are as awkward as texts can be. */
final class TestClub {
    /** Each would end, split or vanish in a file that is written or read carelessly. */
    private static final List<String> AWKWARD = List.of(
            "\\.",
            "\\N",
            "NULL",
            "\"quoted\", and 'so'",
            "line\nline\r\nline\r",
            "\\.\n\\.\nend",
            "\ttab; semicolon, comma",
            "\uFEFFmark",
            "\u202Eback to front",
            "日本語 Ünïcödé 🔫",
            "   ");

    private TestClub() {}

    /** Makes it in a database that is migrated and empty, with the keys in the home that the environment names. */
    static void make(Map<String, String> environment, TestDatabase database) {
        try (var program = Program.in(environment)) {
            int id = program.getBean(Users.class)
                    .registerByOperator(new RegisterUser("ada@example.org", "Ada Admin", Role.ADMIN));
            Actor ada = new Actor(id, "Ada Admin", "ada@example.org", Role.ADMIN, false);
            program.getBean(Tokens.class).makeByOperator("ada@example.org", TestTokens.ofEveryScope("test"));
            Kits kits = program.getBean(Kits.class);
            List<Integer> ids = kits.register(
                    ada,
                    List.of(
                            new RegisterKit("AR-1", "Air rifle", "SN-0001", "Rack 1"),
                            new RegisterKit("AR-2", "Air rifle", "SN-0002", null)));
            kits.add(ada, ids.getFirst(), new AddItem("scope", "", null, null, null, "SC-1", 1));
            Desk desk = program.getBean(Desk.class);
            for (String notes : AWKWARD) {
                desk.record(ada, event(ids.getFirst(), CustodyEventType.CHECK_OUT, notes));
                desk.record(ada, event(ids.getFirst(), CustodyEventType.CHECK_IN, notes));
            }
        }
        JdbcClient owner = JdbcClient.create(database.owner());
        for (String name : AWKWARD) {
            owner.sql("INSERT INTO athletes (name) VALUES (:name)")
                    .param("name", name)
                    .update();
        }
        // A reference to a later row of the same table.
        owner.sql("""
                        INSERT INTO users (id, email, name) VALUES (90002, 'b@example.org', 'Bo'), (90001, 'c@example.org', 'Cy');
                        UPDATE users SET verified_adult = true, verified_by_id = 90001, verified_at = now(), verified_evidence = 'x'
                        WHERE id = 1""").update();
    }

    private static RecordEvent event(int kit, CustodyEventType type, String notes) {
        return new RecordEvent(
                new KitReference.ById(kit), type, null, null, null, notes, false, false, null, null, null);
    }
}
