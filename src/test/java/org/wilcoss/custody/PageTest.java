package org.wilcoss.custody;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.wilcoss.custody.custody.Desk;
import org.wilcoss.custody.custody.RecordEvent;
import org.wilcoss.custody.kits.AddItem;
import org.wilcoss.custody.kits.CustodyEventType;
import org.wilcoss.custody.kits.KitReference;
import org.wilcoss.custody.kits.Kits;
import org.wilcoss.custody.kits.RegisterKit;
import org.wilcoss.custody.people.Athletes;
import org.wilcoss.custody.people.RegisterAthlete;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Role;
import org.wilcoss.custody.signin.SignInLinks;

/** What tests of pages stand on: kits, athletes, events, and people who visit with a browser. */
public abstract class PageTest extends WebTest {
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    private Kits kits;

    @Autowired
    private Athletes athletes;

    @Autowired
    private Desk desk;

    @Autowired
    private SignInLinks links;

    /** Nobody in particular. */
    protected Visitor stranger() {
        return new Visitor(base());
    }

    /** The one person in the cast with this role, signed in by a link. */
    protected Visitor visitor(Role role) {
        Visitor visitor = stranger();
        String link = signInPath(actor(role).id());
        visitor.send(visitor.get(link), link, Map.of());
        return visitor;
    }

    /** The path of a link that signs somebody in. */
    protected String signInPath(int userId) {
        return URI.create(links.make(actor(Role.ADMIN), userId).url()).getPath();
    }

    /** A kit in the armory, of a code that no other has. */
    protected Kit kit(AddItem... items) {
        String code = "PAGE-%03d".formatted(COUNT.incrementAndGet());
        RegisterKit command = new RegisterKit(code, "Junior trap shotgun, 20 gauge", "SN-" + code, "Safe 1");
        int id = kits.register(actor(Role.ADMIN), List.of(command)).getFirst();
        for (AddItem item : items) {
            kits.add(actor(Role.ADMIN), id, item);
        }
        return new Kit(id, code);
    }

    protected int athlete(String name, Integer... guardianIds) {
        return athletes.register(actor(Role.ADMIN), new RegisterAthlete(name, 2012, null, List.of(guardianIds)));
    }

    /** Hands a kit to the actor, now. */
    protected void checkOut(Actor actor, Kit kit, @Nullable Integer athleteId, @Nullable Instant due) {
        record(actor, kit, CustodyEventType.CHECK_OUT, athleteId, due);
    }

    protected void checkIn(Kit kit) {
        record(actor(Role.ARMORER), kit, CustodyEventType.CHECK_IN, null, null);
    }

    /** What PostgreSQL received meanwhile, without what keeps the sign-in session. */
    protected static List<String> statementsBesideTheSession(Runnable action) {
        return statementsDuring(action).stream()
                .filter(sql -> !sql.toLowerCase(Locale.ROOT).contains("spring_session"))
                .filter(sql -> !sql.equals("BEGIN") && !sql.equals("COMMIT"))
                .toList();
    }

    /** Where a page's links lead that begin with this, in their order. */
    protected static List<String> links(Visitor.Page page, String beginning) {
        return Pattern.compile("href=\"(" + Pattern.quote(beginning) + "[^\"]*)\"")
                .matcher(page.html())
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    protected static Instant inHours(int hours) {
        return Instant.now().plus(Duration.ofHours(hours));
    }

    private void record(
            Actor actor, Kit kit, CustodyEventType type, @Nullable Integer athleteId, @Nullable Instant due) {
        @Nullable Integer holder = type == CustodyEventType.CHECK_OUT ? actor.id() : null;
        desk.record(
                actor.role() == Role.PARENT ? actor(Role.COACH) : actor,
                new RecordEvent(
                        new KitReference.ById(kit.id()),
                        type,
                        holder,
                        athleteId,
                        null,
                        null,
                        false,
                        false,
                        due,
                        null,
                        null));
    }

    /** A kit of a test's own. */
    protected record Kit(int id, String code) {
        public String path() {
            return "/kits/" + id;
        }
    }
}
