package org.wilcoss.custody.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.SecretFile;

/**
 * Where the signing keys are kept: in the variable {@code LEDGER_KEY}, else in {@code ledger-key.json} in the program's
 * home.
 */
final class SigningKeyStore {
    private static final String VARIABLE = "LEDGER_KEY";

    private final Path file;
    private final @Nullable String variable;

    /** @param variable the value of {@code LEDGER_KEY}, or null if it is not set */
    SigningKeyStore(Path home, @Nullable String variable) {
        this.file = home.resolve("ledger-key.json").toAbsolutePath().normalize();
        this.variable = variable == null || variable.isBlank() ? null : variable.strip();
    }

    /** Where the keys are, in words that can be printed. */
    String source() {
        return variable == null ? file.toString() : VARIABLE;
    }

    /** Whether they come from the environment, which this program cannot change. */
    boolean isVariable() {
        return variable != null;
    }

    /**
     * The keys, if there are any.
     *
     * @throws UnusableLedgerKey if there is something that is none
     */
    Optional<SigningKeys> find() {
        try {
            if (variable != null) {
                String json = new String(Base64.getDecoder().decode(variable), StandardCharsets.UTF_8);
                return Optional.of(SigningKeys.parse(json, VARIABLE));
            }
            return Files.exists(file)
                    ? Optional.of(SigningKeys.parse(Files.readString(file), source()))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException unreadable) {
            throw UnusableLedgerKey.malformed(source());
        }
    }

    /**
     * Puts the keys in the place of those before.
     *
     * @throws UnusableLedgerKey if they cannot be kept
     */
    void save(SigningKeys keys) {
        if (variable != null) {
            throw UnusableLedgerKey.unwritable(VARIABLE, "a program cannot change its own environment");
        }
        try {
            SecretFile.replace(file, keys.toJson());
        } catch (IOException failure) {
            throw UnusableLedgerKey.unwritable(source(), failure.getClass().getSimpleName());
        }
    }
}
