package org.wilcoss.custody.kits;

/** One of the three ways to name a kit: its id, its code, or the random token in its QR code. */
public sealed interface KitReference {
    record ById(int id) implements KitReference {}

    record ByCode(String code) implements KitReference {}

    record ByScan(String token) implements KitReference {}

    /** The SQL condition on {@code kits k}; the value is bound as {@code :kit}. */
    default String condition() {
        return switch (this) {
            case ById ignored -> "k.id = :kit";
            case ByCode ignored -> "k.code = :kit";
            case ByScan ignored -> "k.scan_token = :kit";
        };
    }

    default Object value() {
        return switch (this) {
            case ById byId -> byId.id();
            case ByCode byCode -> byCode.code();
            case ByScan byScan -> byScan.token();
        };
    }
}
