package org.wilcoss.custody.kits;

/** What custody events can be counted by. */
public enum EventGrouping {
    KIT("e.kit_id::text", "max(k.code)"),
    USER("e.user_id::text", "max(u.name)"),
    EVENT_TYPE("e.event_type::text", "e.event_type::text"),
    /** Days of the club's time zone. */
    DAY(
            "to_char(e.occurred_at AT TIME ZONE club.zone, 'YYYY-MM-DD')",
            "to_char(e.occurred_at AT TIME ZONE club.zone, 'YYYY-MM-DD')");

    private final String key;
    private final String name;

    EventGrouping(String key, String name) {
        this.key = key;
        this.name = name;
    }

    String key() {
        return key;
    }

    String displayName() {
        return name;
    }
}
