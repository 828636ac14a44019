package org.wilcoss.custody.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where a file keeps what: for each field the columns that can hold it, most telling first. */
final class Columns {
    private final List<String> headings;
    private final Map<Field, List<Integer>> places = new EnumMap<>(Field.class);

    Columns(Format format, List<String> headings) {
        this.headings = List.copyOf(headings);
        List<String> plain = headings.stream()
                .map(heading -> Headings.plain(heading, format))
                .toList();
        Headings.of(format).forEach((field, names) -> {
            List<Integer> found = names.stream()
                    .flatMap(name -> positions(plain, name))
                    .distinct()
                    .toList();
            if (!found.isEmpty()) {
                places.put(field, found);
            }
        });
    }

    private static Stream<Integer> positions(List<String> plain, String name) {
        return Stream.iterate(0, at -> at < plain.size(), at -> at + 1)
                .filter(at -> plain.get(at).equals(name));
    }

    boolean has(Field field) {
        return places.containsKey(field);
    }

    int count() {
        return headings.size();
    }

    /** What the line says of a field, in the first column that says anything; empty if none does. */
    String read(Field field, Line line) {
        for (int at : places.getOrDefault(field, List.of())) {
            String text = line.cell(at);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** The headings of what is used, as the file spells them. */
    List<String> used() {
        return named(at -> taken().contains(at));
    }

    /** The headings of what is left aside, as the file spells them. */
    List<String> unused() {
        return named(at -> !taken().contains(at));
    }

    private Set<Integer> taken() {
        Set<Integer> taken = new TreeSet<>();
        places.values().forEach(taken::addAll);
        return taken;
    }

    private List<String> named(Predicate<Integer> which) {
        List<String> names = new ArrayList<>();
        for (int at = 0; at < headings.size(); at++) {
            if (which.test(at) && !headings.get(at).isBlank()) {
                names.add(headings.get(at).strip());
            }
        }
        return names;
    }
}
