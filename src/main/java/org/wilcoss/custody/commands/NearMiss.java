package org.wilcoss.custody.commands;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Names in the environment that look like a setting of ours and are none, so that what they say is not heard. */
final class NearMiss {
    private static final String OURS = "CUSTODY_";

    /** Names up to this length differ from a setting's by one letter only, longer ones by two. */
    private static final int SHORT = 6;

    private NearMiss() {}

    /** Nobody else's programs read names that begin so. */
    static List<String> inOurName(Collection<String> names) {
        return names.stream()
                .filter(name -> name.startsWith(OURS) && !known(name))
                .sorted()
                .toList();
    }

    /** A sentence for each name that another program may mean, but hardly does. */
    static List<String> warnings(Collection<String> names) {
        return names.stream().sorted().flatMap(NearMiss::warning).toList();
    }

    private static Stream<String> warning(String name) {
        return meant(name)
                .map(setting -> "%s is set, which is no setting of this program: if you mean %s, rename it."
                        .formatted(name, setting))
                .stream();
    }

    private static Optional<String> meant(String name) {
        return known(name)
                ? Optional.empty()
                : KnownSettings.ALL.stream()
                        .map(KnownSetting::name)
                        .filter(setting ->
                                distance(name.toUpperCase(Locale.ROOT), setting) <= (setting.length() <= SHORT ? 1 : 2))
                        .findFirst();
    }

    private static boolean known(String name) {
        return KnownSettings.ALL.stream().anyMatch(setting -> setting.name().equals(name));
    }

    /** Letters left out, added, replaced or swapped with their neighbour (Damerau; optimal string alignment). */
    static int distance(String one, String other) {
        var rows = new int[one.length() + 1][other.length() + 1];
        for (var i = 0; i <= one.length(); i++) {
            for (var j = 0; j <= other.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : step(rows, one, other, i, j);
            }
        }
        return rows[one.length()][other.length()];
    }

    private static int step(int[][] rows, String one, String other, int i, int j) {
        var same = one.charAt(i - 1) == other.charAt(j - 1);
        var least = Math.min(Math.min(rows[i - 1][j], rows[i][j - 1]) + 1, rows[i - 1][j - 1] + (same ? 0 : 1));
        var swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }
}
