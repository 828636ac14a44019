package org.wilcoss.custody.ledger.web;

import java.util.HexFormat;
import java.util.regex.Pattern;
import org.wilcoss.custody.ledger.NotInTheLedger;

/** An entry's name in an address: its hash, hexadecimal. */
final class EntryName {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    private EntryName() {}

    /** @throws NotInTheLedger if it is written in another way */
    static byte[] hash(String name) {
        if (!FORM.matcher(name).matches()) {
            throw NotInTheLedger.entry();
        }
        return HexFormat.of().parseHex(name);
    }
}
