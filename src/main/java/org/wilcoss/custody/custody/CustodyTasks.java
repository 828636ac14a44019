package org.wilcoss.custody.custody;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When somebody is told what nobody has brought back. */
@Configuration(proxyBeanMethods = false)
class CustodyTasks {
    @Bean
    Task<Void> escalateOverstays(Overstays overstays) {
        return Tasks.recurring("custody-overstays", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> overstays.escalate());
    }
}
