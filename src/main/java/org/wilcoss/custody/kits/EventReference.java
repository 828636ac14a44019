package org.wilcoss.custody.kits;

import java.util.HexFormat;
import java.util.Optional;

/** One of the two ways to name a custody event: its id, or the hash of its entry in the ledger. */
public sealed interface EventReference {
    record ById(int id) implements EventReference {}

    /** By the hash of its entry, hexadecimal. */
    record ByEntry(String hash) implements EventReference {}

    /** Reads either from an address: 64 hexadecimal digits are a hash, fewer decimal ones an id. */
    static Optional<EventReference> parse(String text) {
        if (text.matches("[0-9a-f]{64}")) {
            return Optional.of(new ByEntry(text));
        }
        return text.matches("[1-9][0-9]{0,8}") ? Optional.of(new ById(Integer.parseInt(text))) : Optional.empty();
    }

    /** The SQL condition on {@code custody_events e}; the value is bound as {@code :event}. */
    default String condition() {
        return switch (this) {
            case ById ignored -> "e.id = :event";
            case ByEntry ignored -> "e.entry_hash = :event";
        };
    }

    default Object value() {
        return switch (this) {
            case ById byId -> byId.id();
            case ByEntry byEntry -> HexFormat.of().parseHex(byEntry.hash());
        };
    }
}
