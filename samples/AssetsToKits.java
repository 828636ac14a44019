import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns an asset export in Snipe-IT's columns (CSV, RFC 4180, in UTF-8) into the body of {@code POST /api/v1/kits/bulk}.
 * Any JDK from 17 runs it as it is: {@code java samples/AssetsToKits.java samples/assets.csv}.
 */
final class AssetsToKits {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** A cell in quotes, where two quotes mean one, or without; then what ends it. */
    private static final Pattern CELL =
            Pattern.compile("\\G(?:\"((?:[^\"]++|\"\")*+)\"|([^\",\r\n]*+))(,|\r?\n|\\z)");

    private AssetsToKits() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            refuse("Name one file: java samples/AssetsToKits.java samples/assets.csv");
        }
        List<List<String>> lines = lines(Files.readString(Path.of(arguments[0])));
        List<String> columns = lines.isEmpty() ? List.of() : lines.get(0);
        if (!columns.contains("Asset Tag")) {
            refuse("The first line of " + arguments[0] + " names no column \"Asset Tag\".");
        }
        String kits = lines.stream()
                .skip(1)
                .map(cells -> kit(asset(columns, cells)))
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
        System.out.write(kits.getBytes(StandardCharsets.US_ASCII));
        System.out.flush();
    }

    private static void refuse(String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }

    private static String kit(Map<String, String> asset) {
        Map<String, String> kit = new LinkedHashMap<>();
        kit.put("code", asset.get("Asset Tag"));
        kit.put("description", description(asset));
        kit.put("serial_number", asset.get("Serial"));
        kit.put("location", asset.get("Location"));
        return kit.entrySet().stream()
                .filter(field -> field.getValue() != null)
                .map(field -> quoted(field.getKey()) + ": " + quoted(field.getValue()))
                .collect(Collectors.joining(", ", "  {", "}"));
    }

    /** What it is, who made it, and what is noted of it. */
    private static String description(Map<String, String> asset) {
        String model = joined(" ", asset.get("Manufacturer"), asset.get("Model"));
        return joined(", ", asset.get("Name"), model, asset.get("Model Notes"), asset.get("Asset Notes"));
    }

    private static String joined(String separator, String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(separator));
    }

    /** The cells by column, without the empty ones. */
    private static Map<String, String> asset(List<String> columns, List<String> cells) {
        Map<String, String> asset = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            if (!cells.get(i).isBlank()) {
                asset.put(columns.get(i), cells.get(i).strip());
            }
        }
        return asset;
    }

    private static List<List<String>> lines(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(text);
        int read = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0;
        for (boolean more = cell.find(read); more; more = cell.find()) {
            read = cell.end();
            cells.add(cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""));
            if (!cell.group(3).equals(",")) {
                keep(lines, cells);
                cells = new ArrayList<>();
            }
        }
        if (read < text.length()) {
            refuse("A quotation mark is out of place in line " + text.substring(0, read).split("\n", -1).length + ".");
        }
        return lines;
    }

    private static void keep(List<List<String>> lines, List<String> cells) {
        if (!cells.stream().allMatch(String::isBlank)) {
            lines.add(cells);
        }
    }

    /** A JSON string in ASCII, which no console's encoding can spoil. */
    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char next : text.toCharArray()) {
            if (next == '"' || next == '\\') {
                json.append('\\').append(next);
            } else if (next < ' ' || next > '~') {
                json.append(String.format("\\u%04x", (int) next));
            } else {
                json.append(next);
            }
        }
        return json.append('"').toString();
    }
}
