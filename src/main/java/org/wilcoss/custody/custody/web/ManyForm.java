package org.wilcoss.custody.custody.web;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.kits.KitReference;

/**
 * The kits that were scanned or typed.
 *
 * @param codes those on the list, a line each: a code, or the address that a label holds
 * @param add one more
 * @param remove one less
 * @param act {@code all}: record all or none; {@code able}: record those that can be; else look at them only
 */
public record ManyForm(
        @Nullable String codes,
        @Nullable String add,
        @Nullable String remove,
        @Nullable String act) {
    /** More than anybody scans in one go; the page says so beyond. */
    static final int MOST = 100;

    private static final Pattern LABEL = Pattern.compile(".*/scan/([\\w-]{1,100})/?");

    /** An empty list. */
    static final ManyForm EMPTY = new ManyForm(null, null, null, null);

    /** One entry a kit, as entered, none twice. */
    List<String> entries() {
        return Stream.concat(text(codes).lines(), text(add).lines())
                .map(String::strip)
                .filter(entry -> !entry.isEmpty() && !entry.equals(remove))
                .distinct()
                .toList();
    }

    static KitReference kit(String entry) {
        Matcher label = LABEL.matcher(entry);
        return label.matches() ? new KitReference.ByScan(label.group(1)) : new KitReference.ByCode(entry);
    }

    boolean acts() {
        return actsOnAll() || "able".equals(act);
    }

    boolean actsOnAll() {
        return "all".equals(act);
    }

    private static String text(@Nullable String field) {
        return Objects.requireNonNullElse(field, "");
    }
}
