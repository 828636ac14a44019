package org.wilcoss.custody.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the key ring is kept: in the variable {@code ENCRYPTION_KEY}, else in {@code keys.json} in the program's home,
 * a file that only its owner can read, from the moment it exists.
 */
public final class KeyStore {
    private static final String VARIABLE = "ENCRYPTION_KEY";

    private final Path file;
    private final @Nullable String variable;

    /** @param variable the value of {@code ENCRYPTION_KEY}, or null if it is not set */
    public KeyStore(Path home, @Nullable String variable) {
        this.file = home.resolve("keys.json").toAbsolutePath().normalize();
        this.variable = variable == null || variable.isBlank() ? null : variable.strip();
    }

    /** Where the keys are, in words that can be printed. */
    String source() {
        return variable == null ? file.toString() : VARIABLE;
    }

    /**
     * The ring, if there is one.
     *
     * @throws UnusableKeys if there is something that is no ring
     */
    public Optional<KeyRing> find() {
        if (variable != null) {
            return Optional.of(KeyRing.parse(decoded(variable), VARIABLE));
        }
        try {
            return Files.exists(file) ? Optional.of(KeyRing.parse(Files.readString(file), source())) : Optional.empty();
        } catch (IOException unreadable) {
            throw UnusableKeys.malformed(source());
        }
    }

    /**
     * Puts the ring in the place of the one before; a crash or a power cut leaves one or the other.
     *
     * @throws UnusableKeys if the file cannot be written, or the keys are in the variable, which only its owner can set
     */
    public void save(KeyRing ring) {
        if (variable != null) {
            throw UnusableKeys.unwritable(VARIABLE, "a program cannot change its own environment");
        }
        try {
            SecretFile.replace(file, ring.toJson());
        } catch (IOException failure) {
            throw UnusableKeys.unwritable(source(), failure.getClass().getSimpleName());
        }
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw UnusableKeys.malformed(VARIABLE);
        }
    }
}
