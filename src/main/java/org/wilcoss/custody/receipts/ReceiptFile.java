package org.wilcoss.custody.receipts;

import java.util.List;
import java.util.Map;
import org.wilcoss.custody.ledger.Disclosure;

/**
 * A receipt as a file that proves itself, without the program that wrote it (docs/receipts.md).
 *
 * @param ledgerHash the entry's hash, hexadecimal
 * @param entry its bytes as text
 * @param disclosures what the entry commits to, as far as the one it was made for may know
 * @param proof that the entry is in the log (C2SP tlog-proof)
 * @param keys that verify the log's checkpoints, for comparison with those that the club publishes
 * @param labels what the club calls the kit and the people whom the entry only numbers; nothing proves these
 * @param url the receipt's page
 */
public record ReceiptFile(
        String format,
        String ledgerHash,
        String entry,
        List<Disclosure> disclosures,
        String proof,
        List<String> keys,
        Map<String, String> labels,
        String url) {
    /** The name and version of this form. */
    static final String FORMAT = "wilcoss.org/custody-receipt@v1";

    public ReceiptFile {
        disclosures = List.copyOf(disclosures);
        keys = List.copyOf(keys);
    }

    /** What to call it: the kit's code, as far as file systems take it, and the beginning of the hash. */
    public String fileName() {
        String code = labels.getOrDefault("kit_id", "").replaceAll("[^A-Za-z0-9._-]+", "-");
        return "receipt-%s-%s.json".formatted(code, ledgerHash.substring(0, 8));
    }
}
