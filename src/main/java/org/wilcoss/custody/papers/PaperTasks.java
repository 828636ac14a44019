package org.wilcoss.custody.papers;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When receipts are mailed: those asked for at once, those that are due within a minute. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class PaperTasks {
    private static final String SWITCHED_OFF = "-";

    @Bean
    Task<Void> mailPaper(PaperMail mail) {
        return Tasks.oneTime(PaperMail.TASK).execute((task, _) -> mail.send(Mailing.parse(task.getId())));
    }

    @Bean
    Task<Void> mailDuePapers(PaperMail mail, @Value("${custody.papers.every:PT30S}") Duration every) {
        Schedule schedule = mail.isPossible() ? Schedules.fixedDelay(every) : Schedules.parseSchedule(SWITCHED_OFF);
        return Tasks.recurring("mail-due-papers", schedule).execute((_, _) -> mail.sendDue());
    }
}
