package org.wilcoss.custody.stories;

import java.time.Duration;
import java.time.Instant;
import org.wilcoss.custody.platform.Role;

/** Who may do what at the desk, to kits of their own and of others. */
class DeskRolesTests extends RolesTest {
    DeskRolesTests() {
        super("The desk");
        moving();
        losing();
        amending();
        accepting();
        practices();
    }

    private void moving() {
        action("check out a kit, for oneself", me -> {
            int kit = kit();
            return () -> record(me.client(), kit, "check_out");
        });
        action("check out a kit, for another person", me -> {
            int kit = kit();
            String to = ", \"user_id\": " + person(Role.PARENT).id();
            return () -> record(me.client(), kit, "check_out", to);
        });
        action("check out a kit, in a batch", me -> {
            String batch = "[" + event(kit(), "check_out") + "]";
            return () -> me.client().post(EVENTS + "/batch", batch);
        });
        action("record late, with a reason", me -> {
            int kit = kit();
            String late = ", \"occurred_at\": \"%s\", \"notes\": \"no network\""
                    .formatted(Instant.now().minus(Duration.ofHours(1)));
            return () -> record(me.client(), kit, "check_out", late);
        });
        action("check in a kit, one's own", me -> {
            int kit = kitOf(me.actor());
            return () -> record(me.client(), kit, "check_in");
        });
        action("check in a kit, another's", me -> {
            int kit = kitOfAnother();
            return () -> record(me.client(), kit, "check_in");
        });
        action("transfer a kit, one's own", me -> {
            int kit = kitOf(me.actor());
            String to = ", \"user_id\": " + person(Role.PARENT).id();
            return () -> record(me.client(), kit, "transfer", to);
        });
        action("transfer a kit, another's", me -> {
            int kit = kitOfAnother();
            return () -> record(me.client(), kit, "transfer", ", \"user_id\": " + me.id());
        });
    }

    private void losing() {
        action("report a kit lost, one's own", me -> {
            int kit = kitOf(me.actor());
            return () -> record(me.client(), kit, "lost");
        });
        action("report a kit lost, another's", me -> {
            int kit = kitOfAnother();
            return () -> record(me.client(), kit, "lost");
        });
        action("report a kit found, lost by oneself", me -> {
            int kit = kitOf(me.actor());
            done(record(me.self(), kit, "lost"));
            return () -> record(me.client(), kit, "found");
        });
        action("report a kit found, lost by another", me -> {
            int kit = kitThatIsLost();
            return () -> record(me.client(), kit, "found");
        });
        action("report many kits found", me -> {
            String found = "{\"kit_ids\": [%d], \"event_type\": \"found\"}".formatted(kitThatIsLost());
            return () -> me.client().patch("/api/v1/kits/bulk", found);
        });
    }

    private void amending() {
        action("see an event's amendments, one's own kit", me -> {
            int event = books.lastEvent(kitOf(me.actor()));
            return () -> me.client().get(EVENTS + "/%d/amendments".formatted(event));
        });
        action("see an event's amendments, another's kit", me -> {
            int event = books.lastEvent(kitOfAnother());
            return () -> me.client().get(EVENTS + "/%d/amendments".formatted(event));
        });
        action("amend an event, one's own kit", me -> {
            int event = books.lastEvent(kitOf(me.actor()));
            return () -> me.client().post(EVENTS + "/%d/amendments".formatted(event), AMENDMENT);
        });
        action("amend an event, another's kit", me -> {
            int event = books.lastEvent(kitOfAnother());
            return () -> me.client().post(EVENTS + "/%d/amendments".formatted(event), AMENDMENT);
        });
    }

    private static final String AMENDMENT = "{\"reason\": \"Mixed up\", \"notes\": \"The other case\"}";

    private void accepting() {
        action("sign for a kit, one's own", me -> {
            String signature = signature(books.lastEvent(kitOf(me.actor())));
            return () -> me.client().post("/api/v1/acceptances", signature);
        });
        action("have a kit signed for, another's", me -> {
            String signature = signature(books.lastEvent(kitOfAnother()));
            return () -> me.client().post("/api/v1/acceptances", signature);
        });
        action("see who signed for a kit, one's own", me -> {
            int event = signed(books.lastEvent(kitOf(me.actor())));
            return () -> me.client().get(EVENTS + "/%d/acceptance".formatted(event));
        });
        action("see who signed for a kit, another's", me -> {
            int event = signed(books.lastEvent(kitOfAnother()));
            return () -> me.client().get(EVENTS + "/%d/acceptance".formatted(event));
        });
    }

    private static String signature(int event) {
        return "{\"event_ids\": [%d], \"typed_name\": \"As in the passport\"}".formatted(event);
    }

    private int signed(int event) {
        done(coach().post("/api/v1/acceptances", signature(event)));
        return event;
    }

    private void practices() {
        action("list practices", me -> () -> me.client().get("/api/v1/practices"));
        action("see a practice", me -> {
            int practice = practice(coach());
            return () -> me.client().get("/api/v1/practices/" + practice);
        });
        action("see a practice's sheet", me -> {
            int practice = practice(coach());
            return () -> me.client().get("/papers/practices/" + practice);
        });
        action("open a practice", me -> {
            checkBackground(me.id());
            return () -> openPractice(me.client());
        });
        action("open a practice, without a background check", me -> () -> openPractice(me.client()));
        action("close a practice, that another leads", me -> {
            int practice = practice(coach());
            return () -> me.client().post("/api/v1/practices/%d/closing".formatted(practice), "");
        });
    }
}
