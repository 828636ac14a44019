package org.wilcoss.custody.archive;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Background;

/** Backups that somebody asks for and does not wait for. */
@Service
@ConditionalOnWebApplication
public class BackupOrders {
    private final Backups backups;
    private final BackupRecords records;
    private final BackupQueries queries;
    private final Background background;
    private final OneTimeTask<Void> task;

    BackupOrders(
            Backups backups,
            BackupRecords records,
            BackupQueries queries,
            Background background,
            OneTimeTask<Void> orderedBackup) {
        this.backups = backups;
        this.records = records;
        this.queries = queries;
        this.background = background;
        this.task = orderedBackup;
    }

    /** Has a backup made soon. While one waits or runs that is the one, so this may be repeated. */
    @Transactional
    public BackupRow order(Actor actor) {
        int id = backups.order(BackupOrigin.PAGE, actor)
                .map(this::enqueued)
                .or(records::unfinished)
                .orElseThrow();
        return queries.find(id);
    }

    private int enqueued(int id) {
        background.enqueue(task.instance(String.valueOf(id)));
        return id;
    }
}
