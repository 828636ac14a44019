package org.wilcoss.custody.imports;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Recognises by its headings whose file it is. */
final class FormatGuess {
    /** One of these beside a title tells Shelf's file from any other list. */
    private static final Set<String> SHELF = Set.of(
            "custodian",
            "custody",
            "valuation",
            "assetmodel",
            "bookable",
            "kit",
            "qr id",
            "qrid",
            "tracking method",
            "available to book");

    /** What only a list of people has. */
    private static final Set<String> PEOPLE =
            Set.of("job title", "activated", "employee number", "employee no", "manager", "vip", "department");

    private static final Set<String> THINGS =
            Set.of("asset tag", "code", "title", "model", "serial", "serial number", "hb name", "asset id");

    private FormatGuess() {}

    /**
     * Whose file this is.
     *
     * @param named what whoever brings it says, which counts
     * @throws FileRefused if it is a list of people, or nobody's that we know
     */
    static Format of(List<String> headings, @Nullable Format named) {
        Set<String> plain = headings.stream().map(Headings::plain).collect(Collectors.toSet());
        if (isOfPeople(plain)) {
            throw new FileRefused("import_of_people");
        }
        if (named != null) {
            return named;
        }
        if (plain.stream().anyMatch(heading -> heading.startsWith("hb "))
                || plain.containsAll(Set.of("import ref", "name"))) {
            return Format.HOMEBOX;
        }
        if (plain.contains("asset tag")) {
            return Format.SNIPE_IT;
        }
        if ((plain.contains("title") || plain.contains("name"))
                && plain.stream().anyMatch(SHELF::contains)) {
            return Format.SHELF;
        }
        if (plain.contains("description") && (plain.contains("code") || plain.contains("kit code"))) {
            return Format.CUSTODY_MANAGER;
        }
        throw new FileRefused("import_not_recognised");
    }

    private static boolean isOfPeople(Set<String> plain) {
        boolean names = plain.contains("username") || plain.containsAll(Set.of("first name", "last name"));
        return names
                && plain.stream().anyMatch(PEOPLE::contains)
                && plain.stream().noneMatch(THINGS::contains);
    }
}
