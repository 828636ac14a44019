package org.wilcoss.custody.receipts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a receipt's file says, of which only the form is certain, and that the entry is the one it names. */
final class ReceiptText {
    private static final Set<String> ACTS =
            Set.of("custody.check_out", "custody.check_in", "custody.transfer", "custody.lost", "custody.found");
    private static final String NO_RECEIPT =
            "This is no receipt file: it is not JSON of the form wilcoss.org/custody-receipt@v1.";
    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode file;

    private ReceiptText(JsonNode file) {
        this.file = file;
    }

    /** @throws WrongReceipt if it has not the form of a receipt's file */
    static ReceiptText read(String file) {
        try {
            ReceiptText text = new ReceiptText(JSON.readTree(file));
            if (!text.isWellFormed()) {
                throw new WrongReceipt(NO_RECEIPT);
            }
            return text;
        } catch (JacksonException malformed) {
            throw new WrongReceipt(NO_RECEIPT);
        }
    }

    private boolean isWellFormed() {
        return file.path("format").asString("").equals("wilcoss.org/custody-receipt@v1")
                && file.path("ledger_hash").isString()
                && file.path("entry").isString()
                && file.path("proof").isString()
                && file.path("keys").isArray()
                && file.path("keys").valueStream().allMatch(JsonNode::isString)
                && file.path("disclosures").isArray()
                && file.path("disclosures").valueStream().allMatch(Opened::isWellFormed);
    }

    /** @throws WrongReceipt if it is not the one that the file names, or not a custody event's */
    JsonNode entry() {
        String text = file.get("entry").asString();
        if (!ReceiptCheck.name(entryBytes()).equals(file.get("ledger_hash").asString())) {
            throw new WrongReceipt("The entry was changed: its hash is not the one that the receipt names.");
        }
        JsonNode entry = CanonicalText.read(text)
                .orElseThrow(() -> new WrongReceipt("The entry is not canonical JSON, as entries of the log are."));
        if (!ACTS.contains(entry.path("act").asString(""))
                || !entry.path("at").isString()
                || !entry.path("facts").isObject()
                || !entry.path("commitments").isObject()) {
            throw new WrongReceipt("The entry is not that of a custody event.");
        }
        return entry;
    }

    byte[] entryBytes() {
        return file.get("entry").asString().getBytes(StandardCharsets.UTF_8);
    }

    List<Opened> disclosures() {
        return file.get("disclosures").valueStream().map(Opened::of).toList();
    }

    String proof() {
        return file.get("proof").asString();
    }

    List<String> keys() {
        return file.get("keys").valueStream().map(JsonNode::asString).toList();
    }

    /** What the file calls the kit or the person that this value numbers, or empty. */
    String label(String name) {
        JsonNode label = file.path("labels").path(name);
        return label.isString() ? label.asString() : "";
    }
}
