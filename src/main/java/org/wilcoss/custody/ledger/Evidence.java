package org.wilcoss.custody.ledger;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a module's rows say must be in the ledger: each row has one entry, and each entry of these acts has one row.
 * Verifying reads it; nothing is written by it.
 */
public interface Evidence {
    /** The table, as findings name it. */
    String table();

    /** The acts of which each entry has a row here. */
    Set<String> acts();

    /**
     * A statement without parameters that gives every row of the table with these columns, of which a null one stands for
     * something that the entry does not have:
     *
     * <ul>
     *   <li>{@code entry}: the hash of its entry
     *   <li>{@code id}: its key, as text
     *   <li>{@code act}, and {@code at} if the table keeps it: those of the entry
     *   <li>{@code "facts.NAME"}: a plain fact of the entry; a number, truth, text, {@code timestamptz} or {@code date}
     *   <li>{@code "commitments.NAME"}: a secret of the entry, likewise
     * </ul>
     */
    String rows();

    /**
     * Whether a row may change, each time with an entry of its own; then only the newest entry of what it holds must have
     * it. By default rows stay as they were written.
     */
    default boolean changes() {
        return false;
    }

    /** How rows may lawfully be gone; by default they may not. */
    default Optional<Removal> removal() {
        return Optional.empty();
    }

    /**
     * Rows may be gone if an entry says so that came later.
     *
     * @param act what that entry's act is
     * @param key the fact that both entries have, with the same value
     * @param count the fact of that entry that says how many rows it took, if it does
     * @param digest the fact that has the SHA-256 over the hashes of their entries in order, hexadecimal, if it does
     */
    record Removal(
            String act,
            String key,
            @Nullable String count,
            @Nullable String digest) {}
}
