package org.wilcoss.custody.kits;

import java.util.List;
import java.util.stream.Stream;
import org.wilcoss.custody.platform.Actor;

/** The kit behind a QR code, and what this person may do with it now. */
public record ScannedKit(KitRow kit, List<CustodyEventType> actions) {

    static ScannedKit of(Actor actor, KitRow kit) {
        return new ScannedKit(
                kit,
                kit.retiredAt() != null
                        ? List.of()
                        : possible(kit.status())
                                .filter(type -> allowed(actor, type, kit))
                                .toList());
    }

    private static Stream<CustodyEventType> possible(KitStatus status) {
        return switch (status) {
            case AVAILABLE -> Stream.of(CustodyEventType.CHECK_OUT, CustodyEventType.LOST);
            case CHECKED_OUT -> Stream.of(CustodyEventType.CHECK_IN, CustodyEventType.TRANSFER, CustodyEventType.LOST);
            case MAINTENANCE -> Stream.of(CustodyEventType.LOST);
            case LOST -> Stream.of(CustodyEventType.FOUND);
        };
    }

    private static boolean allowed(Actor actor, CustodyEventType type, KitRow kit) {
        boolean holds = kit.holder() != null && kit.holder().id() == actor.id();
        return actor.may(type.permission()) || (type == CustodyEventType.LOST && holds);
    }
}
