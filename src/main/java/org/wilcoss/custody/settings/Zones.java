package org.wilcoss.custody.settings;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The time zones that a club can have: places, and UTC. */
public final class Zones {
    private static final String PLACES =
            "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific|US)/.+|UTC";

    private Zones() {}

    /** Their names in the tz database, in order. */
    public static List<String> all() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(name -> name.matches(PLACES))
                .sorted()
                .toList();
    }

    /** The zone with exactly this name. */
    public static Optional<ZoneId> find(String name) {
        return name.matches(PLACES) && ZoneId.getAvailableZoneIds().contains(name)
                ? Optional.of(ZoneId.of(name))
                : Optional.empty();
    }
}
