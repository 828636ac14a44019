package org.wilcoss.custody.stories;

import java.util.Locale;
import org.wilcoss.custody.Client;

/** A new kit that was brought into a state by HTTP, with the request and the maintenance that the event is about. */
record KitInState(int id, int request, int maintenance) {
    /** The states of the table's columns. */
    enum State {
        AVAILABLE,
        REQUESTED,
        RESERVED,
        ON_SITE,
        ON_SITE_RESERVED,
        OFF_SITE,
        MAINTENANCE,
        LOST,
        RETIRED;

        String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** What there was before the kit came into its state: no request, one that waits, or one that was approved. */
    enum Before {
        NOTHING,
        ASKED,
        APPROVED
    }

    /** Those who bring it there: neither of them asks for the kit. */
    record People(StoryTest story, Client clerk, Client parent) {}

    static KitInState bring(int kit, State state, Before before, People people) {
        int maintenance =
                StoryTest.done(StoryTest.openMaintenance(people.clerk(), kit)).number("/id");
        StoryTest.done(StoryTest.closeMaintenance(people.clerk(), maintenance));
        return switch (state) {
            case AVAILABLE -> new KitInState(kit, withdrawn(kit, before, people), maintenance);
            case REQUESTED -> new KitInState(kit, people.story().asked(people.parent(), kit), maintenance);
            case RESERVED -> new KitInState(kit, approved(kit, people), maintenance);
            case ON_SITE -> {
                int request = before == Before.ASKED ? requested(kit, before, people) : withdrawn(kit, before, people);
                StoryTest.done(StoryTest.record(people.clerk(), kit, "check_out"));
                yield new KitInState(kit, request, maintenance);
            }
            case ON_SITE_RESERVED -> {
                StoryTest.done(StoryTest.record(people.clerk(), kit, "check_out"));
                yield new KitInState(kit, approved(kit, people), maintenance);
            }
            case OFF_SITE -> {
                int request = approved(kit, people);
                StoryTest.done(StoryTest.handOver(people.clerk(), kit, "check_out", request));
                yield new KitInState(kit, request, maintenance);
            }
            case MAINTENANCE -> {
                int request = requested(kit, before, people);
                yield new KitInState(
                        kit,
                        request,
                        StoryTest.done(StoryTest.openMaintenance(people.clerk(), kit))
                                .number("/id"));
            }
            case LOST -> {
                int request = requested(kit, before, people);
                StoryTest.done(StoryTest.record(people.clerk(), kit, "lost"));
                yield new KitInState(kit, request, maintenance);
            }
            case RETIRED -> {
                int request = requested(kit, before, people);
                StoryTest.done(StoryTest.retire(people.clerk(), kit));
                yield new KitInState(kit, request, maintenance);
            }
        };
    }

    private static int requested(int kit, Before before, People people) {
        return switch (before) {
            case NOTHING -> 0;
            case ASKED -> people.story().asked(people.parent(), kit);
            case APPROVED -> approved(kit, people);
        };
    }

    private static int approved(int kit, People people) {
        int request = people.story().asked(people.parent(), kit);
        StoryTest.done(StoryTest.approve(people.clerk(), request));
        return request;
    }

    private static int withdrawn(int kit, Before before, People people) {
        int request = requested(kit, before, people);
        if (request != 0) {
            StoryTest.done(StoryTest.withdraw(people.parent(), request));
        }
        return request;
    }
}
