package org.wilcoss.custody.archive.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.archive.BackupRow;
import org.wilcoss.custody.archive.BackupState;
import org.wilcoss.custody.archive.Sizes;

/**
 * The club's backups.
 *
 * @param lastGood the newest that is complete and still there
 * @param late whether there should be a newer one
 * @param nightly when they are made, as {@code 03:00}; null if never
 * @param folder where they go
 * @param keep how many are kept
 */
public record BackupsPage(
        List<BackupRow> rows,
        @Nullable BackupRow lastGood,
        boolean late,
        @Nullable String nightly,
        String folder,
        int keep) {
    public BackupsPage {
        rows = List.copyOf(rows);
    }

    /** The backup that waits or runs, if there is one. */
    public @Nullable BackupRow underWay() {
        return rows.stream()
                .filter(row -> row.state() == BackupState.WAITING || row.state() == BackupState.RUNNING)
                .findFirst()
                .orElse(null);
    }

    /** Why the newest backup failed, if it did. */
    public @Nullable String failure() {
        return rows.isEmpty() ? null : rows.getFirst().failure();
    }

    public String size(@Nullable Long bytes) {
        return bytes == null ? "" : Sizes.of(bytes);
    }
}
