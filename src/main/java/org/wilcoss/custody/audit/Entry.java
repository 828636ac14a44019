package org.wilcoss.custody.audit;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.ledger.EntryProof;

/**
 * One entry.
 *
 * @param leaf its bytes, canonical JSON
 * @param damaged whether its bytes are not those that its hash stands for; then what they say is not shown in words
 * @param facts what it says openly
 * @param disclosed what it says to whoever may know
 * @param proof null for the second until it has its place
 */
public record Entry(
        EntryRow row,
        String leaf,
        boolean damaged,
        SortedMap<String, String> facts,
        List<Disclosed> disclosed,
        @Nullable EntryProof proof) {
    public Entry {
        disclosed = List.copyOf(disclosed);
    }
}
