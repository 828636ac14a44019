package org.wilcoss.custody.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.database.DatabaseSettings;
import org.wilcoss.custody.people.MakeToken;
import org.wilcoss.custody.people.Tokens;
import org.wilcoss.custody.platform.Identities;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Role;

/** A token for each role in a file of its name, for {@code curl}; only the owner of the files can read them. */
@Component
@Profile("sample")
class TokenFiles {
    private final Path folder;
    private final Tokens tokens;
    private final Identities identities;
    private final JdbcClient sql;

    TokenFiles(DatabaseSettings settings, Tokens tokens, Identities identities, JdbcClient sql) {
        this.folder = settings.home().resolve("tokens");
        this.tokens = tokens;
        this.identities = identities;
        this.sql = sql;
    }

    Path folder() {
        return folder;
    }

    /** Makes a token where there is none that counts; the others stay. */
    void write() {
        try {
            Files.createDirectories(folder);
            for (Role role : Role.values()) {
                Path file = folder.resolve(Labels.of(role));
                Optional<String> email = firstOf(role);
                if (email.isPresent() && !counts(file, role)) {
                    write(
                            file,
                            tokens.makeByOperator(email.get(), new MakeToken("curl", null, null))
                                    .token());
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A temporary file is readable by its owner only, from the moment it exists, and keeps that where it moves. */
    private void write(Path file, String token) throws IOException {
        Path fresh = Files.createTempFile(folder, "token", ".new");
        Files.writeString(fresh, token);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private boolean counts(Path file, Role role) throws IOException {
        return Files.exists(file)
                && identities
                        .byToken(Files.readString(file).strip())
                        .map(known -> known.actor().role())
                        .filter(role::equals)
                        .isPresent();
    }

    private Optional<String> firstOf(Role role) {
        return sql.sql("""
                        SELECT email FROM users WHERE role = cast(:role AS userrole) AND is_active
                        ORDER BY id LIMIT 1""")
                .param("role", Labels.of(role))
                .query((row, n) -> row.getString(1))
                .optional();
    }
}
