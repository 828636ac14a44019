package org.wilcoss.custody.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.wilcoss.custody.platform.KeyRing;
import org.wilcoss.custody.platform.KeyStore;
import org.wilcoss.custody.platform.SecretFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything secret that a club needs beside its database, each as the line that its variable takes.
 *
 * @param encryption what serial numbers are encrypted with: {@code ENCRYPTION_KEY}
 * @param ledger what the ledger signs with: {@code LEDGER_KEY}
 */
public record ClubKeys(String encryption, String ledger) {
    private static final String LEDGER_FILE = "ledger-key.json";

    /** The ring that serial numbers are encrypted with. */
    public KeyRing ring() {
        return new KeyStore(Path.of(""), encryption).find().orElseThrow();
    }

    /** Whether there is a ledger key in this folder that is not this one. */
    public boolean hasOtherLedgerKey(Path home) {
        Path file = home.resolve(LEDGER_FILE);
        try {
            return Files.exists(file)
                    && !JsonMapper.shared()
                            .readTree(file)
                            .equals(JsonMapper.shared().readTree(plain(ledger)));
        } catch (JacksonException unreadable) {
            return true;
        }
    }

    /**
     * Puts the ledger's key into this folder.
     *
     * @throws ArchiveRefused if it cannot be written
     */
    public void saveLedgerKey(Path home) {
        try {
            SecretFile.replace(home.resolve(LEDGER_FILE), plain(ledger));
        } catch (IOException failure) {
            throw new ArchiveRefused(
                    "The ledger's key cannot be kept in %s (%s); no row was loaded: make the folder writable."
                            .formatted(home, Reason.of(failure)),
                    failure);
        }
    }

    private static String plain(String line) {
        return new String(Base64.getDecoder().decode(line), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "ClubKeys[hidden]";
    }
}
