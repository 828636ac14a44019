package org.wilcoss.custody.archive;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the settings say about nightly backups, for people. */
@Component
public class BackupPlan {
    private final BackupSettings settings;

    BackupPlan(BackupSettings settings) {
        this.settings = settings;
    }

    /** When they are made, on the club's clocks, as {@code 03:00}; empty if never. */
    public Optional<String> nightly() {
        return Optional.ofNullable(settings.at()).map(Object::toString);
    }

    /** Where they go. */
    public String folder() {
        return settings.folder().toString();
    }

    /** How many are kept. */
    public int keep() {
        return settings.keep();
    }
}
