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
    private final Background background;
    private final OneTimeTask<Void> task;

    BackupOrders(Backups backups, BackupRecords records, Background background, OneTimeTask<Void> orderedBackup) {
        this.backups = backups;
        this.records = records;
        this.background = background;
        this.task = orderedBackup;
    }

    /** Has a backup made soon. While one waits or runs that is the one, so this may be repeated; its id. */
    @Transactional
    public int order(Actor actor) {
        return backups.order(BackupOrigin.PAGE, actor)
                .map(id -> {
                    background.enqueue(task.instance(String.valueOf(id)));
                    return id;
                })
                .or(records::unfinished)
                .orElseThrow();
    }
}
