package org.wilcoss.custody.imports;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the headings of each format mean, most telling first where several can stand for one field. They are compared
 * without case, punctuation and Shelf's type suffix: {@code Checked Out To: Email} is "checked out to email".
 */
final class Headings {
    private static final Map<Field, List<String>> OWN = Map.of(
            Field.CODE, List.of("code", "kit code"),
            Field.DESCRIPTION, List.of("description"),
            Field.SERIAL, List.of("serial number", "serial"),
            Field.LOCATION, List.of("location"));

    private static final Map<Field, List<String>> SNIPE_IT = Map.ofEntries(
            entry(Field.CODE, List.of("asset tag", "tag")),
            entry(Field.NAME, List.of("asset name", "item name", "name")),
            entry(Field.SERIAL, List.of("serial", "serial number", "serial no")),
            entry(Field.MODEL, List.of("model", "model name", "asset model")),
            entry(Field.MODEL_NUMBER, List.of("model number", "model no")),
            entry(Field.MAKER, List.of("manufacturer", "manufacturer name")),
            entry(Field.CATEGORY, List.of("category", "category name")),
            entry(Field.LOCATION, List.of("location", "current location")),
            entry(Field.DEFAULT_LOCATION, List.of("default location", "rtd location")),
            entry(Field.STATUS, List.of("status", "status label", "status name")),
            entry(Field.QUANTITY, List.of("quantity", "qty")),
            entry(Field.HOLDER, List.of("checked out to", "checked out", "assigned to", "full name")),
            entry(Field.HOLDER_FIRST_NAME, List.of("checked out to first name", "first name")),
            entry(Field.HOLDER_LAST_NAME, List.of("checked out to last name", "last name")),
            entry(Field.HOLDER_USERNAME, List.of("checked out to username", "username")),
            entry(Field.HOLDER_EMAIL, List.of("checked out to email", "email")),
            entry(Field.HOLDER_TYPE, List.of("checkout type", "checked out to type", "type")),
            entry(Field.HOLDER_PLACE, List.of("checked out to location", "checkout location")));

    private static final Map<Field, List<String>> SHELF = Map.ofEntries(
            entry(Field.CODE, List.of("asset id", "sequentialid", "sequential id", "qr id", "qrid", "id")),
            entry(Field.NAME, List.of("title", "name")),
            entry(Field.DESCRIPTION, List.of("description")),
            entry(
                    Field.SERIAL,
                    List.of("cf serial number", "cf serial no", "cf serial", "serial number", "serial no", "serial")),
            entry(Field.MODEL, List.of("assetmodel", "asset model", "cf model", "model")),
            entry(Field.MODEL_NUMBER, List.of("cf model number", "cf model no", "model number")),
            entry(
                    Field.MAKER,
                    List.of("cf brand", "cf manufacturer", "cf make", "cf maker", "brand", "manufacturer", "make")),
            entry(Field.CATEGORY, List.of("category")),
            entry(Field.LOCATION, List.of("location")),
            entry(Field.STATUS, List.of("status")),
            entry(Field.TRACKING, List.of("type", "tracking method")),
            entry(Field.QUANTITY, List.of("quantity", "total quantity")),
            entry(Field.HOLDER, List.of("custodian", "custody")));

    private static final Map<Field, List<String>> HOMEBOX = Map.ofEntries(
            entry(Field.CODE, List.of("asset id")),
            entry(Field.REFERENCE, List.of("import ref")),
            entry(Field.NAME, List.of("name")),
            entry(Field.DESCRIPTION, List.of("description")),
            entry(Field.SERIAL, List.of("serial number")),
            entry(Field.MODEL_NUMBER, List.of("model number")),
            entry(Field.MAKER, List.of("manufacturer")),
            entry(Field.LOCATION, List.of("location")),
            entry(Field.QUANTITY, List.of("quantity")),
            entry(Field.ARCHIVED, List.of("archived")),
            entry(Field.SOLD, List.of("sold to")));

    private static final String HOMEBOX_PREFIX = "hb ";

    private Headings() {}

    /** The headings that stand for each field. */
    static Map<Field, List<String>> of(Format format) {
        return switch (format) {
            case CUSTODY_MANAGER -> OWN;
            case SNIPE_IT -> SNIPE_IT;
            case SHELF -> SHELF;
            case HOMEBOX -> HOMEBOX;
        };
    }

    /** A heading as it is compared. */
    static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceFirst(",\\s*type\\s*:.*", "")
                .replace("#", " no ")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** A heading as it is compared in this format. */
    static String plain(String heading, Format format) {
        String plain = plain(heading);
        boolean prefixed = format == Format.HOMEBOX && plain.startsWith(HOMEBOX_PREFIX);
        return prefixed ? plain.substring(HOMEBOX_PREFIX.length()) : plain;
    }
}
