package org.wilcoss.custody.imports;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.kits.RegisterKit;
import org.wilcoss.custody.platform.Secrets;

/** Turns a line of a file into what is to be registered. {@code docs/importing.md} says which column becomes what. */
final class AssetReader {
    /** What people write where there is no serial number. */
    private static final Set<String> NO_SERIAL = Set.of("n/a", "na", "none", "unknown", "null");

    /** 48 bits: among 100,000 things without a code, two that differ are taken for one once in 50,000 files. */
    private static final int CODE_BYTES = 6;

    private final Format format;
    private final Columns columns;
    private final Secrets secrets;
    private final HolderReader holders;

    AssetReader(Format format, Columns columns, Secrets secrets) {
        this.format = format;
        this.columns = columns;
        this.secrets = secrets;
        this.holders = new HolderReader(format, columns);
    }

    /** @throws BadLine saying why it cannot be a kit */
    Entry read(Line line) {
        if (line.isLongerThan(columns.count())) {
            throw new BadLine("line_too_long", line.cells().size(), columns.count());
        }
        refuseWhatIsNoKit(line);
        String serial = serial(line);
        RegisterKit kit = new RegisterKit(code(line, serial), description(line), serial, holders.location(line));
        KitLimits.prove(kit);
        return new Entry(line.number(), kit, holders.doubts(line));
    }

    /** The code that the line gives its kit, if it has one. */
    @Nullable
    String givenCode(Line line) {
        String code = columns.read(Field.CODE, line);
        return code.isEmpty() || KitLimits.isTooLong(code) ? null : code;
    }

    private void refuseWhatIsNoKit(Line line) {
        String quantity = text(Field.QUANTITY, line);
        if (text(Field.TRACKING, line).toLowerCase(Locale.ROOT).contains("quantity")
                || !quantity.matches("|1([.,]0+)?")) {
            throw new BadLine("line_is_a_stock");
        }
        if (text(Field.ARCHIVED, line).toLowerCase(Locale.ROOT).matches("true|yes|1")) {
            throw new BadLine("line_is_archived", format.words());
        }
        if (!text(Field.SOLD, line).isEmpty()) {
            throw new BadLine("line_is_sold", format.words());
        }
    }

    private String code(Line line, @Nullable String serial) {
        String code = text(Field.CODE, line);
        if (format == Format.HOMEBOX) {
            code = homeboxCode(code, text(Field.REFERENCE, line));
        }
        if (!code.isEmpty()) {
            return code;
        }
        return switch (format) {
            case CUSTODY_MANAGER, SNIPE_IT -> throw new BadLine("line_without_code");
            case SHELF -> madeCode("SHELF-", line, serial);
            case HOMEBOX -> madeCode("HB-", line, serial);
        };
    }

    /** Homebox prints 1 as 000-001, and gives 0 to what has no id. */
    private static String homeboxCode(String id, String reference) {
        if (!id.matches("[0-9]{1,6}|[0-9]{3}-[0-9]{3}")) {
            return id.isEmpty() ? reference : id;
        }
        int number = Integer.parseInt(id.replace("-", ""));
        return number == 0 ? reference : "%03d-%03d".formatted(number / 1000, number % 1000);
    }

    /** The same for the same name and serial number, and nobody without our keys can test a serial against it. */
    private String madeCode(String prefix, Line line, @Nullable String serial) {
        byte[] index = secrets.serialIndex(text(Field.NAME, line) + " " + (serial == null ? "" : serial));
        return prefix + HexFormat.of().withUpperCase().formatHex(index, 0, CODE_BYTES);
    }

    private @Nullable String serial(Line line) {
        String serial = text(Field.SERIAL, line);
        boolean says = serial.matches("(?s).*[\\p{L}\\p{N}].*") && !NO_SERIAL.contains(serial.toLowerCase(Locale.ROOT));
        return says ? serial : null;
    }

    /** {@code Name, Maker Model (number) – description}, each part only if it is there and says something new. */
    private String description(Line line) {
        String name = text(Field.NAME, line);
        String model = joined(" ", text(Field.MAKER, line), text(Field.MODEL, line));
        String number = text(Field.MODEL_NUMBER, line);
        if (!number.isEmpty() && !model.contains(number)) {
            model = model.isEmpty() ? number : model + " (" + number + ")";
        }
        String thing = joined(", ", name, name.contains(model) ? "" : model);
        String told = text(Field.DESCRIPTION, line);
        String description = joined(" – ", thing, told.equals(thing) ? "" : told);
        if (description.isEmpty()) {
            description = text(Field.CATEGORY, line);
        }
        if (description.isEmpty()) {
            throw new BadLine("line_without_description");
        }
        return description;
    }

    private String text(Field field, Line line) {
        return columns.read(field, line);
    }

    private static String joined(String separator, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(separator));
    }
}
