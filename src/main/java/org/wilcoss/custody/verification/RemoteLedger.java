package org.wilcoss.custody.verification;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.ledger.verify.Unproven;

/**
 * Verifies a running log by what everybody can read of it: its checkpoint, all entries, and all tiles of hashes. Memory
 * does not grow with the log.
 *
 * @param address of the log, or of the program
 * @param firstKey its first key as it is handed on, {@code name+id+base64}; null for the one that it names itself
 */
public record RemoteLedger(URI address, @Nullable String firstKey) {
    /**
     * Verifies all there is, and stops at the first thing that is wrong.
     *
     * @throws LogUnreachable if it cannot be read
     */
    public Outcome verify(@Nullable KeptCheckpoints kept, Progress progress) {
        try (RemoteSource source = new RemoteSource(address)) {
            String key =
                    firstKey == null ? source.text("/keys").lines().findFirst().orElse("") : firstKey.strip();
            return new RemoteWalk(source, source.text("/checkpoint"), key).run(kept, progress);
        } catch (Wrong wrong) {
            return wrong.finding();
        } catch (Unproven wrong) {
            return new Finding(
                    "the checkpoint or the first key",
                    String.valueOf(wrong.getMessage()),
                    "a log as C2SP tlog-tiles has it, with its own key");
        }
    }
}
