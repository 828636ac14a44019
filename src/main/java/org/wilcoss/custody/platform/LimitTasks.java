package org.wilcoss.custody.platform;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes away, once an hour, what no limit needs to know any more. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class LimitTasks {
    @Bean
    Task<Void> forgetLimits(Limits limits) {
        return Tasks.recurring("forget-limits", Schedules.fixedDelay(Duration.ofHours(1)))
                .execute((_, _) -> limits.forget());
    }
}
