package org.wilcoss.custody.stories;

import org.wilcoss.custody.Client;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Role;

/** Who may do what at the gate, to what they ask for or would take, and to what others do. */
class GateRolesTests extends RolesTest {
    GateRolesTests() {
        super("The gate");
        asking();
        deciding();
        handingOver();
        texts();
    }

    private void asking() {
        action("ask for a kit, for oneself, not verified", me -> {
            String wish = wish(kit(), "");
            return () -> me.client().post(REQUESTS, wish);
        });
        action("ask for a kit, for oneself, verified", me -> {
            verified(me.actor());
            String wish = wish(kit(), "");
            return () -> me.client().post(REQUESTS, wish);
        });
        action("ask for a kit, for one's own athlete", me -> {
            verified(me.actor());
            String wish = wish(longGun(), ", \"athlete_id\": " + athleteOf(me.actor()));
            return () -> me.client().post(REQUESTS, wish);
        });
        action("ask for a kit, for another's athlete", me -> {
            verified(me.actor());
            String wish = wish(longGun(), ", \"athlete_id\": " + athleteOf(person(Role.PARENT)));
            return () -> me.client().post(REQUESTS, wish);
        });
        action("ask for a handgun kit, for one's own athlete without a consent", me -> {
            verified(me.actor());
            String wish = wish(kit(), ", \"athlete_id\": " + athleteOf(me.actor()));
            return () -> me.client().post(REQUESTS, wish);
        });
        action("ask for a kit, for another person who signs here", me -> {
            String wish = wish(
                    kit(), ", \"holder_id\": " + verified(person(Role.PARENT)).id());
            return () -> me.client().post(REQUESTS, wish);
        });
        action("list requests", me -> () -> me.client().get(REQUESTS));
        action("see a request, one's own", me -> {
            int request = own(me);
            return () -> me.client().get(REQUESTS + "/" + request);
        });
        action("see a request, another's", me -> {
            int request = others();
            return () -> me.client().get(REQUESTS + "/" + request);
        });
        action("see a consent to carry, one's own", me -> {
            int request = forAthlete(verified(me.actor()), me.self());
            return () -> me.client().get("/papers/consents-to-carry/" + request);
        });
        action("see a consent to carry, another's", me -> {
            Actor parent = verified(person(Role.PARENT));
            int request = forAthlete(parent, as(parent));
            return () -> me.client().get("/papers/consents-to-carry/" + request);
        });
    }

    private void deciding() {
        action("approve a request, one's own", me -> {
            int request = own(me);
            return () -> approve(me.client(), request);
        });
        action("approve a request, that another made for oneself", me -> {
            int request = forHolder(coach(), verified(me.actor()));
            return () -> approve(me.client(), request);
        });
        action("approve a request, another's", me -> {
            int request = others();
            return () -> approve(me.client(), request);
        });
        action("approve and hand over, one's own", me -> {
            int request = own(me);
            return () -> approveAndHandOver(me.client(), request);
        });
        action("approve and hand over, another's", me -> {
            int request = others();
            return () -> approveAndHandOver(me.client(), request);
        });
        action("deny a request, one's own", me -> {
            int request = own(me);
            return () -> deny(me.client(), request);
        });
        action("deny a request, another's", me -> {
            int request = others();
            return () -> deny(me.client(), request);
        });
        action("withdraw a request, one's own", me -> {
            int request = own(me);
            return () -> withdraw(me.client(), request);
        });
        action("withdraw a request, another's", me -> {
            int request = others();
            return () -> withdraw(me.client(), request);
        });
        action("withdraw an approved request, another's", me -> {
            int request = others();
            done(approve(coach(), request));
            return () -> withdraw(me.client(), request);
        });
    }

    private void handingOver() {
        action("hand over on an approved request, to oneself", me -> {
            verified(me.actor());
            int kit = kit();
            int request = asked(me.self(), kit);
            done(approve(coach(), request));
            return () -> handOver(me.client(), kit, "check_out", request);
        });
        action("hand over on an approved request, to another", me -> {
            int kit = kit();
            int request = asked(as(verified(person(Role.PARENT))), kit);
            done(approve(coach(), request));
            return () -> handOver(me.client(), kit, "check_out", request);
        });
        action("check out off-site, nothing approved", me -> {
            verified(me.actor());
            int kit = kit();
            return () -> record(me.client(), kit, "check_out", ", \"off_site\": true" + SEEN_SAFE);
        });
    }

    private void texts() {
        action("read what is attested", me -> {
            int text = attestation();
            return () -> me.client().get("/api/v1/attestations/" + text);
        });
        action(
                "word anew what is attested",
                me -> () -> me.client()
                        .post(
                                "/api/v1/attestations",
                                "{\"title\": \"Taking a kit home\", \"body\": \"I keep it locked.\"}"));
    }

    private int own(Me me) {
        verified(me.actor());
        return asked(me.self(), kit());
    }

    private int others() {
        return asked(as(verified(person(Role.PARENT))), kit());
    }

    private int forHolder(Client clerk, Actor holder) {
        return done(clerk.post(REQUESTS, wish(kit(), ", \"holder_id\": " + holder.id())))
                .number("/id");
    }

    private int forAthlete(Actor guardian, Client client) {
        return done(client.post(REQUESTS, wish(longGun(), ", \"athlete_id\": " + athleteOf(guardian))))
                .number("/id");
    }
}
