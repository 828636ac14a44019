package org.wilcoss.custody.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.cases.CaseKind;
import org.wilcoss.custody.imports.Entry.Doubt;

/** Reads where a thing is and who has it. A person is never looked up or made: who has it is for somebody to find out. */
final class HolderReader {
    /** What a system writes of a thing that can be handed out; any other status is for somebody to look at. */
    private static final Set<String> FINE = Set.of(
            "",
            "ready to deploy",
            "ready to deploy deployed",
            "deployable",
            "deployed",
            "available",
            "in use",
            "in custody",
            "checked out",
            "active");

    private final Format format;
    private final Columns columns;

    HolderReader(Format format, Columns columns) {
        this.format = format;
        this.columns = columns;
    }

    /** Where it is, if the line says so: the place that it is checked out to, else where it belongs. */
    @Nullable
    String location(Line line) {
        String checkedOutTo =
                isWith(line, "location") ? first(text(Field.HOLDER_PLACE, line), text(Field.HOLDER, line)) : "";
        String location = first(checkedOutTo, text(Field.LOCATION, line), text(Field.DEFAULT_LOCATION, line));
        if (format == Format.HOMEBOX) {
            location = Stream.of(location.split("/", -1)).map(String::strip).collect(Collectors.joining(" / "));
        }
        return location.isEmpty() ? null : location;
    }

    List<Doubt> doubts(Line line) {
        List<Doubt> doubts = new ArrayList<>();
        String person = person(line);
        if (!person.isEmpty()) {
            String note =
                    "In %s it is checked out to this person. Find out who has it, check it out here if need be, then resolve this."
                            .formatted(format.words());
            doubts.add(new Doubt(CaseKind.IMPORTED_HOLDER, note, KitLimits.cut(person)));
        }
        String status = text(Field.STATUS, line);
        if (!FINE.contains(status.toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", " "))) {
            String note = "In %s its status is “%s”. Find out whether it may be handed out, then resolve this."
                    .formatted(format.words(), KitLimits.cut(status));
            doubts.add(new Doubt(CaseKind.IMPORTED_STATUS, note, null));
        }
        return doubts;
    }

    /** Who has it, if that is a person: the name, and in brackets what tells it from others of that name. */
    private String person(Line line) {
        if (isWith(line, "location") || isWith(line, "asset")) {
            return "";
        }
        String name = first(
                joined(" ", text(Field.HOLDER_FIRST_NAME, line), text(Field.HOLDER_LAST_NAME, line)),
                text(Field.HOLDER, line));
        String more = joined(", ", text(Field.HOLDER_USERNAME, line), text(Field.HOLDER_EMAIL, line));
        return name.isEmpty() || more.isEmpty() ? name + more : name + " (" + more + ")";
    }

    private boolean isWith(Line line, String type) {
        return text(Field.HOLDER_TYPE, line).toLowerCase(Locale.ROOT).contains(type);
    }

    private String text(Field field, Line line) {
        return columns.read(field, line);
    }

    private static String first(String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    private static String joined(String separator, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(separator));
    }
}
