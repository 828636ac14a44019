package org.wilcoss.custody.archive;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.wilcoss.custody.database.DatabaseSettings;
import org.wilcoss.custody.platform.ClubSettings;
import org.wilcoss.custody.platform.NightlySchedule;

/** When backups are made. */
@Configuration(proxyBeanMethods = false)
class BackupConfiguration {
    private static final String SWITCHED_OFF = "-";

    @Bean
    BackupSettings backupSettings(DatabaseSettings database, Environment environment) {
        return BackupSettings.from(database.home(), environment::getProperty);
    }

    @Bean
    Task<Void> nightlyBackup(Backups backups, BackupSettings settings, ClubSettings club) {
        Schedule schedule = settings.at() == null
                ? Schedules.parseSchedule(SWITCHED_OFF)
                : new NightlySchedule(club, settings.at());
        return Tasks.recurring("nightly-backup", schedule)
                .execute((_, _) -> backups.order(BackupOrigin.NIGHTLY, null).ifPresent(backups::perform));
    }

    /** Makes the backup whose id is the name of the instance. */
    @Bean
    OneTimeTask<Void> orderedBackup(Backups backups) {
        return Tasks.oneTime("backup").execute((instance, _) -> backups.perform(Integer.parseInt(instance.getId())));
    }
}
