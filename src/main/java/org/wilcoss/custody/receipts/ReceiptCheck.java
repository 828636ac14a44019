package org.wilcoss.custody.receipts;

import java.util.HexFormat;
import java.util.List;
import org.wilcoss.custody.ledger.verify.Hash;
import org.wilcoss.custody.ledger.verify.KnownKey;
import org.wilcoss.custody.ledger.verify.LogProof;
import org.wilcoss.custody.ledger.verify.TreeHead;
import org.wilcoss.custody.ledger.verify.Unproven;
import tools.jackson.databind.JsonNode;

/**
 * Checks a receipt's file with nothing but the file and keys (docs/receipts.md). The page {@code /check-receipt} does the
 * same in the browser, step by step and word for word; shares no code with what writes the file.
 */
public final class ReceiptCheck {
    private ReceiptCheck() {}

    /**
     * Checks all that can be checked.
     *
     * @param file its text
     * @param trusted keys to go by, {@code name+id+Base64}; if there are none, those in the file, and the answer says so
     * @throws WrongReceipt at the first thing that is wrong
     */
    public static ProvenReceipt check(String file, List<String> trusted) {
        ReceiptText text = ReceiptText.read(file);
        JsonNode entry = text.entry();
        text.disclosures().forEach(each -> each.prove(entry));
        List<String> keys = keys(trusted, text.keys());
        LogProof proof = parsed(text.proof());
        TreeHead head = opened(text.proof(), keys);
        proveIncluded(proof, text.entryBytes(), head, keys);
        return new ReceiptWords(text, head, proof.index()).say(keys, trusted.isEmpty());
    }

    private static List<String> keys(List<String> trusted, List<String> own) {
        if (trusted.isEmpty()) {
            return own;
        }
        if (own.stream().noneMatch(trusted::contains)) {
            throw new WrongReceipt(
                    "The key in the file is not the key to go by: the file is of another log, or forged.");
        }
        return trusted;
    }

    private static LogProof parsed(String proof) {
        try {
            return LogProof.parse(proof);
        } catch (Unproven malformed) {
            throw new WrongReceipt("The proof is not written as a proof of the log.");
        }
    }

    /** Opens the checkpoint, which is the part of the proof after the first empty line. */
    private static TreeHead opened(String proof, List<String> keys) {
        try {
            return TreeHead.open(proof.substring(proof.indexOf("\n\n") + 2), origin(keys), known(keys));
        } catch (Unproven unsigned) {
            throw new WrongReceipt("The checkpoint is not signed by the key: it, or its signature, was changed.");
        }
    }

    private static void proveIncluded(LogProof proof, byte[] entry, TreeHead head, List<String> keys) {
        try {
            proof.prove(entry, head.origin(), known(keys));
        } catch (Unproven elsewhere) {
            throw new WrongReceipt(
                    "The path does not lead from the entry to what was signed: the entry’s place, or a hash of the path, was changed.");
        }
    }

    private static KnownKey[] known(List<String> keys) {
        try {
            return keys.stream().map(KnownKey::parse).toArray(KnownKey[]::new);
        } catch (Unproven malformed) {
            throw new WrongReceipt("A key is not written as the log’s name, its id and Base64, with + between.");
        }
    }

    /** A key's name is that of the log. */
    private static String origin(List<String> keys) {
        return keys.isEmpty()
                ? ""
                : keys.getFirst().substring(0, Math.max(0, keys.getFirst().indexOf('+')));
    }

    /** The name of an entry: its leaf hash, hexadecimal. */
    static String name(byte[] entry) {
        return HexFormat.of().formatHex(Hash.leaf(entry).bytes());
    }
}
