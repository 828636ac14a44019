package org.wilcoss.custody.stories;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.function.Function;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.Client;

/** Who may see and keep kits, their papers, the workshop, cases, the ledger and the house itself. */
class HouseRolesTests extends RolesTest {
    HouseRolesTests() {
        super("Kits, workshop and house");
        seeing();
        papers();
        keeping();
        workshop();
        cases();
        house();
    }

    private void seeing() {
        plain("list kits", client -> client.get("/api/v1/kits"));
        plain("search kits by serial", client -> client.get("/api/v1/kits?serial=1"));
        kit("see a kit", (client, kit) -> client.get(kitPath(kit, "")));
        action("see a kit, in the armory, not verified", me -> {
            int kit = kit();
            return () -> me.client().get(kitPath(kit, ""));
        });
        action("see a kit, in the armory, verified", me -> {
            if (me.self() == me.client()) {
                verified(me.actor());
            }
            int kit = kit();
            return () -> me.client().get(kitPath(kit, ""));
        });
        kit("see a kit's history", (client, kit) -> client.get(kitPath(kit, "/custody-events")));
        kit("see who held a kit", (client, kit) -> client.get(kitPath(kit, "/holder")));
        action("scan a kit, one's own", me -> {
            String token = scanToken(kitOf(me.actor()));
            return () -> me.client().get("/api/v1/scan/" + token);
        });
        action("scan a kit, another's", me -> {
            String token = scanToken(kitOfAnother());
            return () -> me.client().get("/api/v1/scan/" + token);
        });
        plain("read the timeline", client -> client.get(EVENTS));
        plain("count events", client -> client.get(EVENTS + "/counts?group_by=kit"));
    }

    private void papers() {
        event("see a receipt", (client, event) -> client.get(EVENTS + "/%d/receipt".formatted(event)));
        event("see an event's papers", (client, event) -> client.get("/papers/events/" + event));
        event("have an event's papers as PDF", (client, event) -> client.get("/papers/events/%d.pdf".formatted(event)));
    }

    private void keeping() {
        plain("register a kit", client -> client.post("/api/v1/kits", newKits(1).replaceAll("[\\[\\]]", "")));
        plain("register many kits", client -> client.post("/api/v1/kits/bulk", newKits(2)));
        plain("import kits", HouseRolesTests::importKits);
        free("edit a kit", (client, kit) -> client.patch(kitPath(kit, ""), "{\"location\": \"Rack 9\"}"));
        free("print a kit's code", (client, kit) -> client.get(kitPath(kit, "/qr.svg")));
        action("reveal a serial, one's own kit", me -> {
            int kit = kitWithSerial("S-" + newCode());
            done(record(coach(), kit, "check_out", ", \"user_id\": " + me.id()));
            return () -> me.client().post(kitPath(kit, "/serial-reveal"), "");
        });
        action("reveal a serial, another's kit", me -> {
            int kit = kitWithSerial("S-" + newCode());
            return () -> me.client().post(kitPath(kit, "/serial-reveal"), "");
        });
        free("retire a kit", StoryTest::retire);
        free("delete a kit", StoryTest::delete);
        free(
                "delete many kits",
                (client, kit) -> client.sendJson("DELETE", "/api/v1/kits/bulk", "{\"kit_ids\": [%d]}".formatted(kit)));
    }

    private static Answer importKits(Client client) {
        String file = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"kits.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\ncode,description\r\nI-1,Air rifle\r\n\r\n--edge--\r\n";
        return client.send(
                "POST",
                "/imports",
                BodyPublishers.ofString(file),
                "Content-Type",
                "multipart/form-data; boundary=edge");
    }

    private void workshop() {
        free("open maintenance", StoryTest::openMaintenance);
        action("close maintenance", me -> {
            int maintenance = done(openMaintenance(armorer(), kit())).number("/id");
            return () -> closeMaintenance(me.client(), maintenance);
        });
        plain("list maintenance", client -> client.get("/api/v1/maintenance-events"));
        kit("see a kit's maintenance", (client, kit) -> client.get(kitPath(kit, "/maintenance-events")));
    }

    private void cases() {
        plain("list cases", client -> client.get("/api/v1/cases"));
        loss("see a case", (client, loss) -> client.get("/api/v1/cases/" + loss));
        loss(
                "give notice of a loss",
                (client, loss) -> client.post("/api/v1/cases/%d/notices".formatted(loss), "{\"told\": \"Police\"}"));
        loss(
                "resolve a case",
                (client, loss) -> client.post(
                        "/api/v1/cases/%d/resolution".formatted(loss), "{\"resolution\": \"It is found\"}"));
        plain("see the loss clock", client -> client.get("/api/v1/settings/loss-clock"));
        plain("set the loss clock", client -> client.sendJson("PUT", "/api/v1/settings/loss-clock", "{\"hours\": 48}"));
    }

    private void house() {
        plain("search the ledger", client -> client.get("/api/v1/ledger/entries"));
        plain("see whether the ledger proves itself", client -> client.get("/ledger/verifications"));
        plain(
                "have the ledger verified",
                client -> client.send("POST", "/ledger/verifications", BodyPublishers.noBody()));
        plain("see backups", client -> client.get("/api/v1/backups"));
        plain("back up", client -> {
            Answer answer = client.post("/api/v1/backups", "");
            awaitBackup();
            return answer;
        });
    }

    private interface ToOne {
        Answer ask(Client client, int id);
    }

    private void plain(String name, Function<Client, Answer> request) {
        action(name, me -> () -> request.apply(me.client()));
    }

    private void free(String name, ToOne request) {
        action(name, me -> {
            int kit = kit();
            return () -> request.ask(me.client(), kit);
        });
    }

    private void kit(String name, ToOne request) {
        action(name + ", one's own", me -> {
            int kit = kitOf(me.actor());
            return () -> request.ask(me.client(), kit);
        });
        action(name + ", another's", me -> {
            int kit = kitOfAnother();
            return () -> request.ask(me.client(), kit);
        });
    }

    private void event(String name, ToOne request) {
        action(name + ", one's own", me -> {
            int event = books.lastEvent(kitOf(me.actor()));
            return () -> request.ask(me.client(), event);
        });
        action(name + ", another's", me -> {
            int event = books.lastEvent(kitOfAnother());
            return () -> request.ask(me.client(), event);
        });
    }

    private void loss(String name, ToOne request) {
        action(name, me -> {
            int kit = kitThatIsLost();
            int loss = tables.sql("SELECT id FROM cases WHERE kit_id = :kit")
                    .param("kit", kit)
                    .query((row, n) -> row.getInt(1))
                    .single();
            return () -> request.ask(me.client(), loss);
        });
    }
}
