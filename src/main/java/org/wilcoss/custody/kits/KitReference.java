package org.wilcoss.custody.kits;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.InvalidFields;

/** One of the three ways to name a kit: its id, its code, or the random token in its QR code. */
public sealed interface KitReference {
    record ById(int id) implements KitReference {}

    record ByCode(String code) implements KitReference {}

    record ByScan(String token) implements KitReference {}

    /**
     * The kit that is named in exactly one of the three ways.
     *
     * @throws InvalidFields if it is named in none, or in more than one
     */
    static KitReference of(@Nullable Integer id, @Nullable String code, @Nullable String scanToken) {
        long named = Stream.of(id, code, scanToken).filter(Objects::nonNull).count();
        if (named == 1 && id != null) {
            return new ById(id);
        }
        if (named == 1 && code != null) {
            return new ByCode(code);
        }
        if (named == 1 && scanToken != null) {
            return new ByScan(scanToken);
        }
        throw new InvalidFields("kit_id", "name the kit by kit_id, kit_code or scan_token, one of them");
    }

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
