package org.wilcoss.custody.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A backup in a list. */
public record BackupRow(
        int id,
        Instant createdAt,
        BackupOrigin origin,
        BackupState state,
        String file,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Long bytes,
        @Nullable Long rowCount,
        @Nullable String sha256,
        boolean withKeys,
        @Nullable String failure,
        @Nullable Instant testedAt,
        @Nullable String testFailure) {}
