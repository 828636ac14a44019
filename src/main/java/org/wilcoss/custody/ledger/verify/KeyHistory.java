package org.wilcoss.custody.ledger.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which key must have signed which checkpoint. The first key is known from elsewhere; every later one is named by an
 * entry, and that entry's first checkpoint is signed by the key before it too. So who trusts the first key can trust the
 * last.
 */
public final class KeyHistory {
    private static final String ROTATED = "ledger.key_rotated";
    private static final JsonMapper JSON = new JsonMapper();

    private final String origin;

    /** Keys by the smallest size of tree that they sign. */
    private final NavigableMap<Long, byte[]> keys = new TreeMap<>();

    public KeyHistory(String origin, byte[] firstKey) {
        this.origin = origin;
        keys.put(0L, firstKey.clone());
    }

    /**
     * Begins with a key as it is handed on: {@code name+id+base64}.
     *
     * @throws Unproven if it is not well-formed, or another log's
     */
    public static KeyHistory of(String origin, String firstKey) {
        KnownKey key = KnownKey.parse(firstKey);
        if (!key.name().equals(origin)) {
            throw new Unproven("the key is another log's");
        }
        return new KeyHistory(origin, key.bytes());
    }

    /**
     * Takes note of an entry if it names a key; entries come in the order of their indexes.
     *
     * @throws Unproven if it names another key as the one before
     */
    public void read(long index, byte[] leaf) {
        JsonNode entry = parsed(leaf);
        if (!entry.path("act").asString("").equals(ROTATED)) {
            return;
        }
        byte[] before = Text.decoded(entry.at("/facts/old_public_key").asString(""));
        if (!Arrays.equals(before, keys.lastEntry().getValue())) {
            throw new Unproven("entry %d replaces a key that was not in force".formatted(index));
        }
        keys.put(index + 1, Text.decoded(entry.at("/facts/new_public_key").asString("")));
    }

    /**
     * Opens a checkpoint.
     *
     * @param sizeBefore the size of the checkpoint before it
     * @throws Unproven if a key did not sign it that was in force from the one to the other
     */
    public TreeHead open(String checkpoint, long sizeBefore) {
        TreeHead head = TreeHead.parse(Note.parse(checkpoint).text());
        List<KnownKey> required = new ArrayList<>();
        long from = keys.floorKey(Math.max(0, sizeBefore));
        keys.subMap(from, true, Math.max(from, head.tree().size()), true)
                .values()
                .forEach(key -> required.add(KnownKey.of(origin, key)));
        for (KnownKey key : required) {
            TreeHead.open(checkpoint, origin, key);
        }
        return head;
    }

    private static JsonNode parsed(byte[] leaf) {
        try {
            return JSON.readTree(leaf);
        } catch (JacksonException malformed) {
            throw new Unproven("an entry is not JSON");
        }
    }
}
