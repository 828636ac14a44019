package org.wilcoss.custody.imports;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The work on uploaded files: one task for each, and one that erases what nobody wants. */
@Configuration(proxyBeanMethods = false)
class ImportTasks {
    static final String IMPORT = "import";

    @Bean
    Task<Void> importFile(UploadWork work) {
        return Tasks.oneTime(IMPORT).execute((task, _) -> work.run(Integer.parseInt(task.getId())));
    }

    @Bean
    Task<Void> forgetUploads(UploadWork work) {
        return Tasks.recurring("import-forget", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> work.forget());
    }
}
