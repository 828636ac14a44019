package org.wilcoss.custody.witnesses;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** When checkpoints leave: each day as soon as somebody looks, and looked for again until they went. */
@Configuration(proxyBeanMethods = false)
class WitnessConfiguration {
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(15);
    private static final String SWITCHED_OFF = "-";

    @Bean
    WitnessSettings witnessSettings(Environment environment) {
        return WitnessSettings.from(environment::getProperty).complete();
    }

    @Bean
    Task<Void> dailyCheckpoint(Witnesses witnesses) {
        Schedule schedule =
                witnesses.kinds().isEmpty() ? Schedules.parseSchedule(SWITCHED_OFF) : Schedules.fixedDelay(LOOK_AGAIN);
        return Tasks.recurring("daily-checkpoint", schedule).execute((_, _) -> witnesses.deliver());
    }

    static List<Witness> witnesses(WitnessSettings settings) {
        List<Witness> witnesses = new ArrayList<>();
        if (settings.smtp() != null && !settings.addresses().isEmpty()) {
            witnesses.add(new MailWitness(settings.smtp(), settings.addresses()));
        }
        if (settings.file() != null) {
            witnesses.add(new FileWitness(settings.file()));
        }
        if (settings.url() != null) {
            witnesses.add(new UrlWitness(settings.url()));
        }
        return witnesses;
    }
}
